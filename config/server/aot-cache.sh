#!/usr/bin/env bash
# aot-cache.sh JAR FOLDER             - unpacks sanad-server.jar into FOLDER and trains an ahead-of-time cache there (JDK 25 or newer)
# aot-cache.sh --measure JAR FOLDER   - three starts each, in turn: with the cache, the plain jar, the bare server (MICRO_JAR)
# Afterwards FOLDER/start starts Sanad with the settings of the environment. Run it as the account that will run Sanad (it writes below FOLDER),
# in the folder's final place, and again after each upgrade of Sanad or Java. JAVA_HOME chooses the JDK.
#   sudo -u sanad config/server/aot-cache.sh /opt/sanad/sanad-server.jar /var/lib/sanad/server
set -euo pipefail

measure=
if [ "${1:-}" = --measure ]; then measure=1; shift; fi
[ $# = 2 ] || { sed -n '2,7p' "$0"; exit 2; }
jar=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jartool=${JAVA_HOME:+$JAVA_HOME/bin/}jar
# G1 by name: with the serial collector JDK 25.0.3 crashes while it writes the cache (InstanceKlass::can_be_verified_at_dumptime)
common=(-Xmx256m -XX:+UseG1GC -Xss512k -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED)
plain=(-Xmx256m -XX:+UseSerialGC -Xss512k -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED)
unpacked=("-Dfish.payara.micro.BootJar=file:$folder/sanad.jar" "-Dfish.payara.micro.UnpackDir=$folder" -jar "$folder/sanad.jar"
          --rootdir "$folder")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("", 0)); print(s.getsockname()[1])' 2>/dev/null || echo $((20000 + RANDOM % 10000)); }

# Training and measuring happen on a database of their own, never on the real one.
isolated() {
  env -u SANAD_DB_URL -u SANAD_DB_USER -u SANAD_DB_PASSWORD -u SANAD_BASE_URL -u SANAD_DEMO -u SANAD_ADMIN_EMAIL \
    SANAD_HOME="$scratch/home" SANAD_PORT="$port" "$@"
}

prepare() {
  local version
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
  [ "$version" -ge 25 ] || { echo "JDK 25 or newer is needed, this is $version" >&2; exit 1; }
  if [ -n "$(ls -A "$folder")" ]; then
    [ -f "$folder/launch-micro.jar" ] || { echo "$folder is not empty and was not made by this script" >&2; exit 1; }
    find "$folder" -mindepth 1 -delete
  fi
  port=$(free_port)
  isolated "$java" "${common[@]}" -jar "$jar" --rootdir "$folder" --outputlauncher >"$scratch/unpack.log" 2>&1
  # the launcher that comes out knows neither our settings nor the application: start with our class, and deploy once
  cp "$folder/launch-micro.jar" "$folder/sanad.jar"
  "$jartool" --update --file "$folder/sanad.jar" --main-class org.sanad.server.Start
  (cd "$folder" && "$jartool" --extract --file "$jar" MICRO-INF/pre-boot-commands.txt MICRO-INF/deploy/ROOT.war)
  mv "$folder/MICRO-INF/pre-boot-commands.txt" "$folder/"
  # from now on the folder knows the application and the server's settings; naming the application again would deploy it twice
  if ! isolated "$java" "-XX:AOTCacheOutput=$folder/sanad.aot" "${common[@]}" "${unpacked[@]}" --prebootcommandfile "$folder/pre-boot-commands.txt" --deploy "$folder/MICRO-INF/deploy/ROOT.war" --contextroot / --warmup \
      >"$scratch/train.log" 2>&1 || [ ! -f "$folder/sanad.aot" ]; then
    tail -40 "$scratch/train.log" >&2
    exit 1
  fi
  { printf '#!/bin/sh\nexec'; printf " '%s'" "$(command -v "$java")" "-XX:AOTCache=$folder/sanad.aot" "${common[@]}" "${unpacked[@]}"; echo; } >"$folder/start"
  chmod 755 "$folder/start"
  echo "Ready: $folder/start ($(du -h "$folder/sanad.aot" | cut -f1) of cache)"
}

# seconds from the command to the first 200 of /health/ready, and the resident memory then; the bare server has no such address, any answer counts
timed() {
  local ask=(curl -s -o /dev/null "http://localhost:$port/health/ready") began ended pid
  if [ "$1" = ready ]; then ask+=(-f); fi
  shift
  began=$(date +%s%N)
  "$@" >"$scratch/run.log" 2>&1 &
  pid=$!
  until "${ask[@]}"; do
    kill -0 "$pid" 2>/dev/null || { grep -E "does not start|SEVERE" "$scratch/run.log" | head -5 >&2 || true; tail -20 "$scratch/run.log" >&2; exit 1; }
    sleep 0.2
  done
  ended=$(date +%s%N)
  printf '%6.1f s  %4d MB' "$(((ended - began) / 100000000))e-1" "$(($(ps -o rss= -p "$(pgrep -P "$pid" java || echo "$pid")") / 1024))"
  kill "$(pgrep -P "$pid" java || echo "$pid")"
  wait "$pid" || true
}

measure() {
  port=$(free_port)
  # a database that is migrated and has the sample, as after any first start
  isolated "$java" "${plain[@]}" -jar "$jar" --warmup >/dev/null 2>&1 || true
  echo "with the cache           plain jar                bare server              load"
  for _ in 1 2 3; do
    port=$(free_port); timed ready isolated "$folder/start"; printf '         '
    port=$(free_port); timed ready isolated "$java" "${plain[@]}" -jar "$jar"; printf '         '
    port=$(free_port)
    if [ -n "${MICRO_JAR:-}" ]; then
      timed any "$java" -jar "$MICRO_JAR" --nohazelcast --disablephonehome --port "$port"
    else printf '(set MICRO_JAR)  '; fi
    printf '         %s\n' "$(cut -d' ' -f1 /proc/loadavg)"
  done
}

if [ -n "$measure" ]; then measure; else prepare; fi

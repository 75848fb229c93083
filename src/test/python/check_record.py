#!/usr/bin/env python3
"""Checks a Sanad record or an inclusion proof against the root hash on a certificate.

Written from docs/verification.md alone. Python 3, standard library only.

    check_record.py record SERIAL ROOT FILE...
    check_record.py proof  SERIAL ROOT FILE...

Prints OK, or WRONG and why, one line for each file; ends with 0 if all are right, else with 1.
"""
import hashlib
import json
import re
import sys

LARGEST = 2 ** 53 - 1
SHORT = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r'}
ONCE = ["certificate", "framework", "assessment", "review", "people", "score"]
COUNTED = {"evidence": "evidence", "verdict": "verdicts", "finding": "findings"}


class Wrong(Exception):
    pass


def need(condition, why):
    if not condition:
        raise Wrong(why)


def canonical(value):
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int):
        need(-LARGEST <= value <= LARGEST, "a number is too large")
        return str(value)
    if isinstance(value, str):
        need(not any(0xD800 <= ord(c) <= 0xDFFF for c in value), "half a surrogate pair")
        return '"' + "".join(SHORT.get(c) or ("\\u%04x" % ord(c) if c < " " else c) for c in value) + '"'
    if isinstance(value, list):
        return "[" + ",".join(canonical(one) for one in value) + "]"
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    raise Wrong("%r has no place in a record" % (value,))


def members_once(pairs):
    names = [name for name, _ in pairs]
    need(len(names) == len(set(names)), "a name comes twice")
    return dict(pairs)


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=members_once)
    except ValueError as e:
        raise Wrong("no JSON in UTF-8: %s" % e)
    need(canonical(value).encode("utf-8") == data, "the file is not in canonical form")
    need(isinstance(value, dict), "the file is no object")
    return value


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(leaf):
    return sha256(b"\x00" + canonical(leaf).encode("utf-8"))


def tree_hash(hashes):
    if len(hashes) == 1:
        return hashes[0]
    k = 1
    while k * 2 < len(hashes):
        k *= 2
    return sha256(b"\x01" + tree_hash(hashes[:k]) + tree_hash(hashes[k:]))


def check_leaf(leaf):
    need(isinstance(leaf, dict) and isinstance(leaf.get("kind"), str), "a leaf has no kind")
    need(re.fullmatch("[0-9a-f]{32}", str(leaf.get("salt"))), "a leaf has no salt")


def check_counts(answer, leaves):
    for kind, name in COUNTED.items():
        there = sum(1 for leaf in leaves if leaf["kind"] == kind)
        need(answer["with"][name] == there, "%s: %d leaves of the kind %s, %s were certified" % (answer["requirement"], there, kind, answer["with"][name]))


def check_record(serial, root, record):
    need(set(record) == {"format", "serial", "root", "leaves"}, "other members than a record has")
    need(record["format"] == "sanad-record-2", "another format")
    need(record["serial"] == serial, "another serial")
    leaves = record["leaves"]
    need(isinstance(leaves, list) and leaves, "no leaves")
    for leaf in leaves:
        check_leaf(leaf)
    reckoned = tree_hash([leaf_hash(leaf) for leaf in leaves]).hex()
    need(reckoned == root, "the record gives the root %s" % reckoned)
    need(record["root"] == root, "the record says another root than it gives")
    need([leaf["kind"] for leaf in leaves[:len(ONCE)]] == ONCE, "the first leaves are of other kinds")
    need(leaves[0]["row"]["serial"] == serial.replace("-", ""), "another serial in the certificate's row")
    about = {}
    for leaf in leaves[len(ONCE):]:
        about.setdefault(leaf["requirement"], []).append(leaf)
    for requirement, own in about.items():
        answers = [leaf for leaf in own if leaf["kind"] == "answer"]
        need(len(answers) == 1, "%s has %d answers" % (requirement, len(answers)))
        check_counts(answers[0], own)
    return "%d leaves, %d requirements" % (len(leaves), len(about))


def check_path(index, size, leaf, path, root):
    need(0 <= index < size, "a place outside of the record")
    fn, sn, r = index, size - 1, leaf_hash(leaf)
    for text in path:
        need(re.fullmatch("[0-9a-f]{64}", text), "a hash without its form")
        p = bytes.fromhex(text)
        need(sn != 0, "a path is too long")
        if fn % 2 == 1 or fn == sn:
            r = sha256(b"\x01" + p + r)
            while fn % 2 == 0 and fn != 0:
                fn, sn = fn // 2, sn // 2
        else:
            r = sha256(b"\x01" + r + p)
        fn, sn = fn // 2, sn // 2
    need(sn == 0, "a path is too short")
    need(r.hex() == root, "the leaf at %d is not under this root" % index)


def check_proof(serial, root, proof):
    need(proof.get("format") == "sanad-proof-2", "another format")
    need(proof["serial"] == serial, "another serial")
    leaves = []
    for one in proof["proofs"]:
        check_leaf(one["leaf"])
        check_path(one["index"], proof["size"], one["leaf"], one["path"], root)
        need(one["leaf"].get("requirement") == proof["requirement"], "a leaf about something else")
        leaves.append(one["leaf"])
    need(len({one["index"] for one in proof["proofs"]}) == len(leaves), "a leaf comes twice")
    answers = [leaf for leaf in leaves if leaf["kind"] == "answer"]
    need(len(answers) == 1, "not one answer")
    check_counts(answers[0], leaves)
    return "%s, %d of %d leaves" % (proof["requirement"], len(leaves), proof["size"])


def main(what, serial, root, path):
    try:
        content = read(path)
        print("OK", {"record": check_record, "proof": check_proof}[what](serial, root, content))
        return 0
    except Wrong as e:
        print("WRONG", e)
        return 1
    except (KeyError, TypeError, AttributeError) as e:
        print("WRONG not built as a %s is: %r" % (what, e))
        return 1


if __name__ == "__main__":
    if len(sys.argv) < 5 or sys.argv[1] not in ("record", "proof"):
        sys.exit(__doc__)
    sys.exit(max([main(*sys.argv[1:4], path) for path in sys.argv[4:]]))

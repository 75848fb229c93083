package org.sanad.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says it is, as people call it. Both parts are null where it says nothing that we know. */
public record UserAgent(String browser, String system) {

    /** In this order: most browsers also claim to be an older one. */
    private static final Map<String,
            String> BROWSERS = ordered("Edg/", "Edge", "OPR/", "Opera", "SamsungBrowser/", "Samsung Internet",
                    "Firefox/", "Firefox", "FxiOS/", "Firefox",
                    "CriOS/", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari", "curl/", "curl");
    private static final Map<String, String> SYSTEMS = ordered("Windows", "Windows", "Android", "Android", "iPhone",
            "iOS", "iPad", "iPadOS", "Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux");

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }

    static UserAgent of(String header) {
        return header == null ? new UserAgent(null, null)
                : new UserAgent(find(BROWSERS, header), find(SYSTEMS, header));
    }

    private static String find(Map<String, String> names, String header) {
        return names.entrySet().stream().filter(entry -> header.contains(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }
}

package org.sanad.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkAddressTest {

    private static String of(String direct, String... forwarded) {
        var request = (HttpServletRequest) Proxy.newProxyInstance(NetworkAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> direct;
                    case "getHeaders" ->
                            "X-Forwarded-For".equals(arguments[0]) ? Collections.enumeration(List.of(forwarded))
                                    : Collections.emptyEnumeration();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return NetworkAddress.of(request);
    }

    @Test
    void without_a_proxy_it_is_the_one_that_connects() {
        assertThat(of("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(of("127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void a_proxy_on_this_machine_is_believed() {
        assertThat(of("127.0.0.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(of("0:0:0:0:0:0:0:1", "2001:db8::7")).isEqualTo("2001:db8::7");
    }

    @Test
    void nobody_else_is() {
        assertThat(of("203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
    }

    @Test
    void what_a_stranger_writes_before_the_proxy_counts_for_nothing() {
        assertThat(of("127.0.0.1", "198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(of("127.0.0.1", "198.51.100.1", "203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void what_is_no_address_counts_for_nothing() {
        assertThat(of("127.0.0.1", "198.51.100.1, ")).isEqualTo("127.0.0.1");
        assertThat(of("127.0.0.1", "x".repeat(5_000))).isEqualTo("127.0.0.1");
    }
}

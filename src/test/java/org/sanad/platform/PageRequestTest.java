package org.sanad.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 501, Integer.MAX_VALUE})
    void a_limit_outside_1_to_500_is_refused(int limit) {
        assertThatThrownBy(() -> new PageRequest(limit, null)).isInstanceOf(RuleBroken.class).hasMessage("error.limit");
    }

    @Test
    void begins_above_every_id_there_can_be() {
        assertThat(PageRequest.first().limit()).isEqualTo(100);
        var bound = PageRequest.first().bound().toString();
        assertThat(Ids.next().toString()).isLessThan(bound);
        assertThat(bound).isEqualTo("ffffffff-ffff-ffff-ffff-ffffffffffff");
    }

    @Test
    void goes_on_below_the_last_row_seen() {
        var seen = UUID.fromString("01930000-0000-7000-8000-000000000000");
        assertThat(new PageRequest(10, seen).bound()).isEqualTo(seen);
    }

    @Test
    void the_row_too_many_says_that_more_follow() {
        var slice = new PageRequest(2, null);
        assertThat(slice.cut(List.of("a", "b", "c"))).isEqualTo(new PageRequest.Rows<>(List.of("a", "b"), true));
        assertThat(slice.cut(List.of("a", "b"))).isEqualTo(new PageRequest.Rows<>(List.of("a", "b"), false));
        assertThat(slice.cut(List.of())).isEqualTo(new PageRequest.Rows<>(List.of(), false));
    }

    @Test
    void takes_of_a_whole_list_what_a_query_would_have_answered() {
        var ids = java.util.stream.Stream.generate(Ids::next).limit(5).toList().reversed();
        assertThat(new PageRequest(2, null).of(ids, id -> id)).isEqualTo(ids.subList(0, 3));
        assertThat(new PageRequest(2, ids.get(1)).of(ids, id -> id)).isEqualTo(ids.subList(2, 5));
        assertThat(new PageRequest(2, ids.get(3)).of(ids, id -> id)).isEqualTo(ids.subList(4, 5));
        assertThat(new PageRequest(2, ids.get(4)).of(ids, id -> id)).isEmpty();
    }

    @Test
    void ids_are_ordered_by_time() {
        var first = Ids.next();
        assertThat(first.version()).isEqualTo(7);
        var milliseconds = first.getMostSignificantBits() >>> 16;
        assertThat(milliseconds).isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis() + 1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "not-an-id", "1-1-1-1-1", "01930000-0000-7000-8000-00000000000g",
            "01930000-0000-7000-8000-0000000000000"})
    void what_is_no_id_names_nothing(String text) {
        assertThatThrownBy(() -> Ids.parse(text)).isInstanceOf(RuleBroken.class).hasMessage("error.not-found");
    }

    @Test
    void an_id_is_read_in_either_case() {
        var id = UUID.fromString("01930000-0000-7000-8000-0000000000ab");
        assertThat(Ids.parse("01930000-0000-7000-8000-0000000000AB")).isEqualTo(id);
        assertThatThrownBy(() -> Ids.parse(null)).isInstanceOf(RuleBroken.class);
    }
}

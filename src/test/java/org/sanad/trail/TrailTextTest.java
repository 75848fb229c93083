package org.sanad.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanad.platform.Sha256;

class TrailTextTest {

    @Test
    void is_what_the_documentation_says() {
        assertThat(new TrailText().field("act", "ANSWER_SAVED").field("part", null).field("detail", "héllo").hash())
                .isEqualTo(Sha256.of("sanad-trail-entry-1\nact:12:ANSWER_SAVED\npart:-\ndetail:6:héllo\n"));
    }

    @Test
    void nothing_moves_from_one_field_to_the_next_unseen() {
        assertThat(new TrailText().field("a", "1\nb:1:2").field("b", null).hash())
                .isNotEqualTo(new TrailText().field("a", "1").field("b", "2").hash());
        assertThat(new TrailText().field("a", "").hash()).isNotEqualTo(new TrailText().field("a", null).hash());
    }
}

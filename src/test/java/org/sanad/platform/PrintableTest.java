package org.sanad.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @ValueSource(strings = {"Indus Software House (Private) Limited", "شركة السند لتقنية المعلومات المحدودة",
            "انڈس سافٹ ویئر ہاؤس (پرائیویٹ) لمیٹڈ، لاہور", "Łódź Ğüneş Nguyễn Đặng",
            "Αθήνα – «Софтвер» № 7", "24×7, § 5 “B” … €100 ™", "two\n\tlines"})
    void names_of_firms_and_people_are_kept(String name) {
        assertThat(Printable.required("name", name, null)).isEqualTo(name);
    }

    @Test
    void the_refusal_names_the_field_and_each_character_once() {
        assertThatThrownBy(() -> Printable.required("name", "中文 🚀🚀 Ltd", "Indus"))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken).hasMessage("error.unprintable");
                    assertThat(broken.kind()).isEqualTo(RuleBroken.Kind.INVALID);
                    assertThat(broken.fields()).singleElement().satisfies(field -> {
                        assertThat(field.name()).isEqualTo("name");
                        assertThat(field.arguments()[1]).isEqualTo("中 文 🚀");
                    });
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"🚀", "中", "नमस्ते", "ไทย", "→", "\ue000", "\u0378"})
    void what_the_fonts_do_not_have_is_refused(String text) {
        assertThatThrownBy(() -> Printable.required("scope", text, null)).hasMessage("error.unprintable");
    }

    @Test
    void what_stands_already_stays() {
        assertThat(Printable.required("name", "Rocket 🚀", "Rocket 🚀")).isEqualTo("Rocket 🚀");
    }
}

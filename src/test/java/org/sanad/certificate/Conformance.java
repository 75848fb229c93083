package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says. */
final class Conformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** PDF/A-3a and PDF/UA-1 at once. */
    static void assertConforms(byte[] pdf) throws Exception {
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                var failed = result.getTestAssertions().stream()
                        .filter(each -> each.getStatus() != TestAssertion.Status.PASSED)
                        .map(each -> each.getRuleId() + " " + each.getMessage() + " at "
                                + each.getLocation().getContext())
                        .distinct().limit(10).toList();
                assertThat(failed).as(flavour.toString()).isEmpty();
                assertThat(result.isCompliant()).as(flavour.toString()).isTrue();
                assertThat(result.getTotalAssertions()).as("rules were looked at").isGreaterThan(50);
            }
        }
    }
}

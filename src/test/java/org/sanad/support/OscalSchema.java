package org.sanad.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** NIST's own schemas, which every export is held against. */
public final class OscalSchema {

    public static final OscalSchema CATALOG = new OscalSchema("oscal_catalog_schema.json");
    public static final OscalSchema MAPPING = new OscalSchema("oscal_mapping_schema.json");
    public static final OscalSchema PLAN = new OscalSchema("oscal_assessment-plan_schema.json");
    public static final OscalSchema RESULTS = new OscalSchema("oscal_assessment-results_schema.json");
    public static final OscalSchema ACTIONS = new OscalSchema("oscal_poam_schema.json");

    private final JsonSchema schema;

    private OscalSchema(String file) {
        try {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(Files.readString(Path.of("src/test/resources/oscal", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void requireValid(String json) {
        assertThat(schema.validate(json, InputFormat.JSON,
                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))).isEmpty();
    }
}

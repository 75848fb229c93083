package org.sanad.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.sanad.scoring.Level;

/**
 * What the server finds out about the API by itself, put right: one id for each operation, each tag once, bodies and
 * refusals as they are. Named in {@code microprofile-config.properties}; the server makes it without injection.
 */
public class Description implements OASFilter {

    private static final Logger LOG = Logger.getLogger(Description.class.getName());
    private static final String ROOT = "/api/v1/";
    private static final String ANY = "*/*";
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final String PROBLEM = "Problem";
    /** What anybody may ask, without a token. */
    private static final Set<String> OPEN_TO_ALL =
            Set.of("getFrameworks", "getFrameworksByCode", "getFrameworksVersions", "getFrameworksChanges",
                    "getCrosswalks", "getCrosswalksByCode", "getFrameworksCatalogJson", "getCrosswalksMappingJson",
                    "getEditionsById", "getEditionsCatalogJson", "getEditionsChecklistYaml", "getPacks",
                    "getPacksByCode", "getDirectory", "getTrailCheckpoints", "getCertificatesBySerial",
                    "getCertificatesCertificatePdf", "getCertificatesCredential", "getStatusListsById",
                    "postCertificatesVerification", "getInvitationsByToken", "postInvitationsAcceptance");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getTags() != null) api.setTags(once(api.getTags()));
        withoutEndpoints(api);
        if (api.getPaths() == null) return;
        if (api.getComponents() == null) api.setComponents(OASFactory.createComponents());
        api.getComponents().addSchema(PROBLEM, Shapes.problem());
        api.getPaths().getPathItems().forEach(
                (path, item) -> item.getOperations().forEach((method, operation) -> describe(method, path, operation)));
    }

    private static List<Tag> once(List<Tag> tags) {
        var names = new LinkedHashMap<String, Tag>();
        tags.forEach(tag -> names.putIfAbsent(tag.getName(), tag));
        return List.copyOf(names.values());
    }

    /** A list of the server's own that no version of OpenAPI knows, and that its interface does not show. */
    private static void withoutEndpoints(OpenAPI api) {
        try {
            api.getClass().getMethod("setEndpoints", Map.class).invoke(api, new LinkedHashMap<>());
        } catch (ReflectiveOperationException e) {
            LOG.warning("The description of the API may have endpoints that OpenAPI does not know: " + e);
        }
    }

    private static void describe(HttpMethod method, String path, Operation operation) {
        operation.setOperationId(id(method.name(), path));
        boolean sent = operation.getRequestBody() != null && operation.getRequestBody().getContent() != null;
        if (sent) body(operation.getRequestBody().getContent());
        if (OPEN_TO_ALL.contains(operation.getOperationId()))
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        else
            refusal(operation, 401, "No token, or one that does not hold");
        if (path.contains("{")) refusal(operation, 404, "There is no such thing, or it is not yours to see");
        if (method != HttpMethod.GET && path.contains("{")) refusal(operation, 409, "What is there forbids it");
        boolean versioned = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
        if (versioned) refusal(operation, 412, "Somebody else changed it; current is what stands now");
        if (sent) refusal(operation, 422, "Something sent is wrong; errors names the fields");
    }

    /** Method and words of the path; parameters only where they end it: {@code getAssessmentsAnswersByRequirement}. */
    static String id(String method, String path) {
        var segments = path.substring(path.startsWith(ROOT) ? ROOT.length() : 1).split("/");
        int words = segments.length;
        while (words > 0 && parameter(segments[words - 1])) words--;
        var named = Arrays.stream(segments, 0, words).filter(segment -> !parameter(segment))
                .flatMap(segment -> Stream.of(segment.split("\\W+"))).map(Description::capital);
        var chosen = Arrays.stream(segments, words, segments.length)
                .map(segment -> "By" + capital(segment.replaceAll("\\W", "")));
        return Stream.concat(named, chosen).collect(Collectors.joining("", method.toLowerCase(Locale.ROOT), ""));
    }

    private static boolean parameter(String segment) {
        return segment.startsWith("{");
    }

    private static String capital(String word) {
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /**
     * What an annotation says of a body stands beside the type that the method takes, and without its fields: they are
     * one.
     */
    private static void body(Content content) {
        var said = content.getMediaType(ANY);
        if (said != null && said.getSchema() != null) request(said.getSchema()).ifPresent(request -> {
            content.removeMediaType(ANY);
            content.addMediaType(JSON, OASFactory.createMediaType().schema(Shapes.of(request)));
        });
        if (content.getMediaType(MULTIPART) != null) content.getMediaType(MULTIPART).setSchema(Shapes.parts());
    }

    /** The record that {@code implementation} names; the server keeps its name and does not read it. */
    private static Optional<Class<?>> request(Schema schema) {
        try {
            var name = (String) schema.getClass().getMethod("getImplementation").invoke(schema);
            return name == null ? Optional.empty()
                    : Optional.<Class<?>>of(Class.forName(name, false, Description.class.getClassLoader()))
                            .filter(Class::isRecord);
        } catch (ReflectiveOperationException e) {
            LOG.warning("The description of the API lacks the fields of a body: " + e);
            return Optional.empty();
        }
    }

    @Override
    public Schema filterSchema(Schema schema) {
        var values = schema.getEnumeration();
        if (values != null && !values.isEmpty()) schema.setType(SchemaType.STRING);
        // the server takes every constant of the class for a level
        if (values != null && values.containsAll(Shapes.constants(Level.class)))
            schema.setEnumeration(Shapes.constants(Level.class));
        if (schema.getProperties() != null) schema.getProperties().forEach(Description::text);
        return schema;
    }

    /** Ids and times travel as texts. */
    private static void text(String name, Schema schema) {
        if (schema.getType() != SchemaType.OBJECT) return;
        if (name.equals("id")) schema.type(SchemaType.STRING).format("uuid");
        if (name.endsWith("At")) schema.type(SchemaType.STRING).format("date-time");
    }

    private static void refusal(Operation operation, int status, String description) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        var content =
                OASFactory.createContent().addMediaType(ProblemMapper.TYPE,
                        OASFactory.createMediaType().schema(schema));
        if (operation.getResponses() == null) operation.setResponses(OASFactory.createAPIResponses());
        operation.getResponses().addAPIResponse(String.valueOf(status),
                OASFactory.createAPIResponse().description(description).content(content));
    }
}

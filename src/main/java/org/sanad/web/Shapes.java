package org.sanad.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How what is sent and answered looks, in the words of OpenAPI. */
final class Shapes {

    private Shapes() {}

    /** Of a record that stands for a body. */
    static Schema of(Class<?> request) {
        var schema = OASFactory.createSchema().type(SchemaType.OBJECT);
        for (RecordComponent component : request.getRecordComponents())
            schema.addProperty(component.getName(), value(component.getGenericType()));
        return schema;
    }

    private static Schema value(Type type) {
        var schema = OASFactory.createSchema();
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class ->
                    schema.type(SchemaType.ARRAY).items(value(list.getActualTypeArguments()[0]));
            case ParameterizedType map when map.getRawType() == Map.class ->
                    schema.type(SchemaType.OBJECT).additionalPropertiesSchema(value(map.getActualTypeArguments()[1]));
            case Class<?> set when set.isEnum() -> schema.type(SchemaType.STRING).enumeration(constants(set));
            case Class<?> flag when flag == Boolean.class -> schema.type(SchemaType.BOOLEAN);
            case Class<?> day when day == LocalDate.class -> schema.type(SchemaType.STRING).format("date");
            default -> schema.type(SchemaType.STRING);
        };
    }

    static List<Object> constants(Class<?> set) {
        return Arrays.stream(set.getEnumConstants()).map(constant -> (Object) ((Enum<?>) constant).name()).toList();
    }

    /** The parts of a request that brings a file. */
    static Schema parts() {
        return OASFactory.createSchema().type(SchemaType.OBJECT).addProperty("file", text().format("binary"))
                .addRequired("file");
    }

    /** RFC 9457, with what the API adds. */
    static Schema problem() {
        var error = OASFactory.createSchema().type(SchemaType.OBJECT).addProperty("field", text())
                .addProperty("detail", text()).addProperty("value", text());
        return OASFactory.createSchema().type(SchemaType.OBJECT).addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().type(SchemaType.INTEGER)).addProperty("detail", text())
                .addProperty("errors", OASFactory.createSchema().type(SchemaType.ARRAY).items(error))
                .addProperty("current", OASFactory.createSchema().type(SchemaType.OBJECT));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(SchemaType.STRING);
    }
}

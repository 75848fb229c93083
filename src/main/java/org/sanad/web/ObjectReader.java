package org.sanad.web;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads a body that is one JSON object and nothing else. The server's own reader answers a list with a fault and
 * overlooks what follows.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class ObjectReader implements MessageBodyReader<JsonObject> {

    private static final int DEEPEST = 64;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonObject.class;
    }

    /** @return null where there is no body */
    @Override
    public JsonObject readFrom(Class<JsonObject> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body)
            throws IOException {
        var bytes = body.readAllBytes();
        if (bytes.length == 0) return null;
        try (var shallow = Json.createParser(new ByteArrayInputStream(bytes));
                var parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            requireShallow(shallow);
            if (parser.next() != JsonParser.Event.START_OBJECT) throw new JsonException("not an object");
            var object = parser.getObject();
            if (parser.hasNext()) throw new JsonException("something follows");
            return object;
        } catch (JsonException unreadable) {
            throw unreadable;
        } catch (RuntimeException unreadable) {
            throw new JsonException("broken in another way", unreadable);
        }
    }

    /**
     * Building an object takes a piece of the stack for each level, and its end is no refusal but a fault; walking
     * along takes none.
     */
    private static void requireShallow(JsonParser parser) {
        int depth = 0;
        while (parser.hasNext()) {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) throw new JsonException("nested too deeply");
        }
    }
}

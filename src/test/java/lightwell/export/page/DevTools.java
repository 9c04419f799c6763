package lightwell.export.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Chromium's DevTools protocol with one page: commands with their answers, and events in the order in which they came. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

    /** A busy machine takes its time. */
    private static final long SECONDS = 60;

    private final ObjectMapper mapper = new ObjectMapper();
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    DevTools(HttpClient client, URI address) {
        socket = client.newWebSocketBuilder().buildAsync(address, this).join();
    }

    /** @param parameters name, value, name, value … */
    JsonNode send(String method, Object... parameters) throws Exception {
        ObjectNode message = mapper.createObjectNode();
        int id = last.incrementAndGet();
        message.put("id", id).put("method", method);
        ObjectNode values = message.putObject("params");
        for (int i = 0; i < parameters.length; i += 2) {
            values.set((String) parameters[i], mapper.valueToTree(parameters[i + 1]));
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode said = answer.get(SECONDS, TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    /** The next event, or null when none has come so far. */
    JsonNode poll() {
        return events.poll();
    }

    /** The next event; waits for it. */
    JsonNode take() throws InterruptedException {
        JsonNode event = events.poll(SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new IllegalStateException("Chromium said nothing for " + SECONDS + " seconds");
        }
        return event;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
        part.append(data);
        if (whole) {
            try {
                JsonNode message = mapper.readTree(part.toString());
                part.setLength(0);
                if (message.has("id")) {
                    answers.remove(message.get("id").asInt()).complete(message);
                } else {
                    events.add(message);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return WebSocket.Listener.super.onText(from, data, whole);
    }

    @Override
    public void close() {
        socket.abort();
    }
}

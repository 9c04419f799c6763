package lightwell.export.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Chromium without a window: it opens pages, tells what is wrong with them and takes screenshots, a pixel for each CSS pixel, in sRGB. */
public final class Browser implements AutoCloseable {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 900;

    private final List<String> problems = new ArrayList<>();
    private final Path profile;
    private final Process process;
    private final DevTools tools;

    private Browser(Path profile, Process process, DevTools tools) {
        this.profile = profile;
        this.process = process;
        this.tools = tools;
    }

    /** Starts it; aborts the test where there is none. */
    public static Browser start() throws Exception {
        return start("srgb");
    }

    /** Starts it as if on an HDR screen; screenshots are still of 8 bits. */
    public static Browser startOnHdrScreen() throws Exception {
        return start("hdr10");
    }

    private static Browser start(String screen) throws Exception {
        Optional<Path> program = Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome").map(Path::of)
                .filter(Files::isExecutable).findFirst();
        assumeTrue(program.isPresent(), "Pages are not tested in a browser, because Chromium is not installed.");
        Path profile = Files.createTempDirectory("lightwell-browser");
        // SwiftShader draws WebGL without a graphics card. The sandbox refuses to run as root; the pages are our own.
        Process process = new ProcessBuilder(program.get().toString(), "--headless", "--no-sandbox", "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader", "--force-color-profile=" + screen, "--force-device-scale-factor=1", "--hide-scrollbars",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--window-size=" + WIDTH + "," + HEIGHT, "--remote-debugging-port=0",
                "--user-data-dir=" + profile, "about:blank").redirectErrorStream(true).start();
        try {
            HttpClient client = HttpClient.newHttpClient();
            URI browser = URI.create(address(process).get(60, TimeUnit.SECONDS));
            HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + browser.getAuthority() + "/json/list")).build();
            for (JsonNode target : new ObjectMapper().readTree(client.send(list, HttpResponse.BodyHandlers.ofString()).body())) {
                if (target.get("type").asText().equals("page")) {
                    DevTools tools = new DevTools(client, URI.create(target.get("webSocketDebuggerUrl").asText()));
                    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
                        tools.send(domain + ".enable");
                    }
                    tools.send("Emulation.setDeviceMetricsOverride", "width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 1, "mobile",
                            false);
                    return new Browser(profile, process, tools);
                }
            }
            throw new IllegalStateException("Chromium has no page");
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Of its DevTools; what it prints is read to the end, since a full pipe would stop it. */
    private static CompletableFuture<String> address(Process process) {
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            StringBuilder all = new StringBuilder();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    all.append(line).append('\n');
                    if (line.startsWith("DevTools listening on ")) {
                        address.complete(line.substring("DevTools listening on ".length()));
                    }
                }
            } catch (IOException e) {
                all.append(e);
            }
            address.completeExceptionally(new IllegalStateException("Chromium ended: " + all));
        }, "chromium");
        reader.setDaemon(true);
        reader.start();
        return address;
    }

    /** Opens a page and waits until it is loaded and drawn; what was wrong with the page before is forgotten. */
    public void open(Path page) throws Exception {
        while (tools.poll() != null) {
            // of the page before
        }
        problems.clear();
        tools.send("Page.navigate", "url", page.toUri().toString());
        for (JsonNode event = tools.take(); !event.get("method").asText().equals("Page.loadEventFired"); event = tools.take()) {
            note(event);
        }
        drawn();
    }

    /** Waits until what was asked for so far has been drawn. */
    public void drawn() throws Exception {
        evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");
    }

    /** Gives the page a window of another size. */
    public void resize(int width, int height) throws Exception {
        tools.send("Emulation.setDeviceMetricsOverride", "width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
        drawn();
    }

    /** Errors in the console, exceptions, dialogs, and addresses outside the page's file that were asked for. */
    public List<String> problems() {
        for (JsonNode event = tools.poll(); event != null; event = tools.poll()) {
            note(event);
        }
        return List.copyOf(problems);
    }

    private void note(JsonNode event) {
        JsonNode said = event.get("params");
        switch (event.get("method").asText()) {
            case "Runtime.exceptionThrown", "Page.javascriptDialogOpening" -> problems.add(said.toString());
            case "Runtime.consoleAPICalled" -> noteUnless(said.get("type").asText().matches("log|debug|info"), said);
            case "Log.entryAdded" -> noteUnless(said.at("/entry/level").asText().matches("verbose|info"), said);
            case "Network.requestWillBeSent" -> noteUnless(said.at("/request/url").asText().matches("(?s)(file|data):.*"), said);
            default -> {}
        }
    }

    private void noteUnless(boolean harmless, JsonNode said) {
        if (!harmless) {
            problems.add(said.toString());
        }
    }

    /** The value of an expression, or of the promise that it makes. */
    public JsonNode evaluate(String expression) throws Exception {
        JsonNode answer = tools.send("Runtime.evaluate", "expression", expression, "awaitPromise", true, "returnByValue", true);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer);
        }
        return answer.at("/result/value");
    }

    /** Presses the mouse at one place of the window, moves it to another and lets go. */
    public void drag(int fromX, int fromY, int toX, int toY) throws Exception {
        mouse("mousePressed", fromX, fromY);
        mouse("mouseMoved", toX, toY);
        mouse("mouseReleased", toX, toY);
        drawn();
    }

    private void mouse(String type, int x, int y) throws Exception {
        tools.send("Input.dispatchMouseEvent", "type", type, "x", x, "y", y, "button", "left", "buttons",
                type.equals("mouseReleased") ? 0 : 1, "clickCount", 1);
    }

    /** The window, or with more than fits into it the whole page. */
    public BufferedImage screenshot() throws Exception {
        JsonNode size = tools.send("Page.getLayoutMetrics").get("cssContentSize");
        JsonNode picture = tools.send("Page.captureScreenshot", "captureBeyondViewport", true, "clip",
                Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1));
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture.get("data").asText())));
    }

    @Override
    public void close() throws IOException {
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.walkFileTree(profile, new Removal());
    }

    /** Processes of the browser that end later than it may still write and remove files. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            file.toFile().delete();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException vanished) {
            folder.toFile().delete();
            return FileVisitResult.CONTINUE;
        }
    }
}

package lightwell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Prints every test as it ends, and notes what was skipped and why in the file that the system property {@code lightwell.skipped.file}
 * names: ./test prints it at the very end, since several processes run tests. JUnit finds this class through {@code META-INF/services}.
 */
public final class ConsoleReport implements TestExecutionListener {
    private final Map<String, Long> startedAt = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        startedAt.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skip(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Throwable cause = result.getThrowable().orElse(null);
        switch (result.getStatus()) {
            case ABORTED -> skip(test, cause == null ? "" : cause.getMessage());
            case FAILED -> print("FAILED", name(test), String.valueOf(cause));
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    print("ok", name(test), milliseconds(test) + " ms");
                }
            }
        }
    }

    private synchronized void skip(TestIdentifier test, String reason) {
        String why = reason == null ? "no reason given" : reason.replaceFirst("^Assumption failed: ", "");
        print("skipped", name(test), why);
        String file = System.getProperty("lightwell.skipped.file");
        if (file != null) {
            try {
                Files.write(Path.of(file), List.of(name(test) + ": " + why), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private long milliseconds(TestIdentifier test) {
        Long start = startedAt.remove(test.getUniqueId());
        return start == null ? 0 : (System.nanoTime() - start) / 1_000_000;
    }

    private static String name(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            String called = test.getDisplayName().startsWith(method.getMethodName()) ? "" : " " + test.getDisplayName();
            return simple(method.getClassName()) + "." + method.getMethodName() + called;
        }
        return source instanceof ClassSource type ? simple(type.getClassName()) : test.getDisplayName();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static void print(String outcome, String name, String detail) {
        System.out.printf("  %-7s %s (%s)%n", outcome, name, detail);
    }
}

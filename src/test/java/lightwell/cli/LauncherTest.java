package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./lightwell} starts Java with, in a built checkout whose path has a space; {@link LauncherStub} stands for Java. */
class LauncherTest {

    @TempDir
    Path folder;
    private LauncherStub stub;

    @BeforeEach
    void builtCheckout() throws IOException, InterruptedException {
        stub = new LauncherStub(folder);
        stub.jdk("one");
    }

    @Test
    void aJarAndAnArchiveAreMadeOnceAndUsed() throws IOException, InterruptedException {
        List<String> arguments = stub.start("one", "export", "my photo.heic");
        Path target = stub.checkout().resolve("target");
        assertEquals(Stream.of("lightwell.jar", "lib/B.jar", "lib/a.jar").map(name -> target.resolve(name).toString())
                .collect(Collectors.joining(":")), arguments.get(arguments.indexOf("-cp") + 1));
        assertEquals(List.of("lightwell.Main", "export", "my photo.heic"), arguments.subList(arguments.size() - 3, arguments.size()));
        assertTrue(Files.exists(LauncherStub.archive(arguments).orElseThrow()));
        assertEquals(1, stub.dumps());
        assertEquals(arguments, stub.start("one", "export", "my photo.heic"));
        assertEquals(1, stub.dumps());
    }

    @Test
    void everyJavaHasAnArchiveOfItsOwn() throws IOException, InterruptedException {
        stub.jdk("two");
        Path first = LauncherStub.archive(stub.start("one", "--version")).orElseThrow();
        Path second = LauncherStub.archive(stub.start("two", "--version")).orElseThrow();
        assertFalse(first.equals(second), first.toString());
        assertEquals(2, stub.dumps());
        assertEquals(first, LauncherStub.archive(stub.start("one", "--version")).orElseThrow());
        assertEquals(2, stub.dumps());
    }

    @Test
    void anUpdatedJavaAndAnotherBuildRenewIt() throws IOException, InterruptedException {
        stub.start("one", "--version");
        stub.jdk("one");
        stub.start("one", "--version");
        assertEquals(2, stub.dumps());
        Files.writeString(stub.checkout().resolve("src/main/Changed.java"), "changed");
        stub.built();
        stub.start("one", "--version");
        assertEquals(3, stub.dumps());
    }

    @Test
    void anArchiveThatCannotBeMadeIsTriedOnce() throws IOException, InterruptedException {
        stub.failing("one");
        for (int start = 0; start < 2; start++) {
            assertTrue(LauncherStub.archive(stub.start("one", "--version")).isEmpty());
            assertEquals(1, stub.dumps());
        }
    }

    @Test
    void aCheckoutThatCannotBeWrittenStartsFromItsClasses() throws IOException, InterruptedException {
        Path target = stub.checkout().resolve("target");
        Files.createDirectory(target.resolve("build.lock")); // so that it fails for root, too
        List<String> arguments = stub.start("one", "--version");
        assertTrue(LauncherStub.archive(arguments).isEmpty());
        assertTrue(arguments.get(arguments.indexOf("-cp") + 1).startsWith(target.resolve("classes") + ":"), arguments.toString());
    }

    @Test
    void itKnowsEveryCommand() throws IOException {
        String script = Files.readString(Path.of("packaging/setup/options.sh"));
        TreeSet<String> known = Pattern.compile("(?m)^ +([\\w| -]+)\\) kind='(?:page|instant|short|long)'").matcher(script).results()
                .map(MatchResult::group).flatMap(line -> Stream.of(line.replaceFirst("\\).*", "").split("[ |]+")))
                .filter(name -> name.matches("\\w+")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Cli.names()), known);
    }
}

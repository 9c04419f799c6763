package lightwell.color.config;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lightwell.message.Message;
import lightwell.metadata.icc.IccCheck;

/**
 * The files that a config names: where OpenColorIO finds them, and what they refer to in turn ({@code Reference} elements of CTF).
 * OpenColorIO tries every format on every file, so the content decides and not the name. Missing or unreadable files are not examined:
 * OpenColorIO reports them when they are used.
 */
final class ConfigFiles {

    /** The largest file: a cube of 129 nodes per side takes about 60 MB as text. */
    private static final long LARGEST = 256L << 20;
    private static final int ICC_MAGIC = 36;
    private static final int HEAD = 64;

    /** XML behind an optional byte order mark, in any encoding. */
    private static final Pattern XML = Pattern.compile("(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?[\\s\0]*<");

    private final ConfigVariables variables;
    private final List<Path> folders = new ArrayList<>();

    /** @param folder of the config, absolute */
    ConfigFiles(ConfigNode.Mapping config, Path folder, ConfigVariables variables) throws ConfigException {
        this.variables = variables;
        List<String> search = new ArrayList<>();
        config.each("search_path", node -> search.addAll(node.texts()));
        for (String entries : search) {
            for (String entry : variables.resolve(entries).split(":")) {
                path(folder, entry).forEach(folders::add);
            }
        }
        folders.add(folder);
    }

    /** The files of a name: real paths, without links. */
    Set<Path> find(String name) throws ConfigException {
        String resolved = variables.resolve(name);
        Set<Path> found = new LinkedHashSet<>();
        for (Path folder : folders) {
            for (Path file : path(folder, resolved).filter(Files::exists).toList()) {
                try {
                    found.add(file.toRealPath());
                } catch (IOException e) {
                    // missing, or circular links: it cannot be opened
                }
            }
        }
        return found;
    }

    private static Stream<Path> path(Path folder, String name) {
        try {
            return Stream.of(folder.resolve(name));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** The names of the files that a file refers to. */
    List<String> references(Path file) throws ConfigException {
        if (!Files.isRegularFile(file)) {
            if (Files.isDirectory(file)) {
                return List.of();
            }
            throw new ConfigException(Message.of("config.reads-device-pipe-no-file", file));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (Files.size(file) > LARGEST) {
                throw new ConfigException(Message.of("config.file-larger-mb", file, LARGEST >> 20));
            }
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            String begin = new String(head, StandardCharsets.ISO_8859_1);
            if (begin.startsWith("acsp", ICC_MAGIC)) {
                checkProfile(file, in.readAllBytes());
            }
            return XML.matcher(begin).lookingAt() ? referencesOfXml(file, in) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void checkProfile(Path file, byte[] profile) throws ConfigException {
        Optional<Message> problem = IccCheck.problem(profile);
        if (problem.isPresent()) {
            throw new ConfigException(Message.of("config.profile-could-crash", file, problem.get()));
        }
    }

    private static List<String> referencesOfXml(Path file, InputStream in) throws ConfigException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<String> found = new ArrayList<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.DTD) {
                    throw new ConfigException(Message.of("config.file-defines-entities-own", file));
                }
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equalsIgnoreCase("Reference")) {
                    addReference(xml, found);
                }
            }
            return found;
        } catch (XMLStreamException e) {
            throw new ConfigException(Message.of("config.file-no-xml-read", file), e);
        }
    }

    private static void addReference(XMLStreamReader xml, List<String> found) {
        String path = "";
        String base = "";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            path = name.equalsIgnoreCase("path") ? xml.getAttributeValue(i) : path;
            base = name.equalsIgnoreCase("basePath") ? xml.getAttributeValue(i) : base;
        }
        found.add(path);
        if (!base.isEmpty()) {
            found.add(base + "/" + path);
        }
    }
}

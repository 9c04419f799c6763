package lightwell.color.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The dependencies between the parts of a config: colour spaces, looks, view transforms, named transforms, views and files. A dependency
 * counts in either direction of a transform, since OpenColorIO follows both when it collects variables. Names and aliases are compared as
 * it does; roles are replaced by their spaces; a name with several meanings counts as all of them. Built once, then only read.
 */
final class ConfigUses {

    private static final int LONGEST_NAME = 80;

    /** One part. {@code uses} holds a part as often as it is used; {@code steps} counts its own transforms, {@code nesting} their depth. */
    static final class Part {
        final String title;
        final List<Part> uses = new ArrayList<>();
        int steps = 1;
        int nesting = 1;
        private final boolean display;
        private final ConfigNode.Mapping source;

        private Part(String title, boolean display, ConfigNode.Mapping source) {
            this.title = title;
            this.display = display;
            this.source = source;
        }
    }

    private final ConfigVariables variables;
    private final ConfigFiles files;
    private final List<Part> all = new ArrayList<>();
    /** Colour spaces and named transforms, by lower-case names, aliases and roles. */
    private final Map<String, List<Part>> spaces = new HashMap<>();
    private final Map<String, List<Part>> looks = new HashMap<>();
    private final Map<String, List<Part>> viewTransforms = new LinkedHashMap<>();
    private final Map<String, Part> views = new HashMap<>();
    private final Map<Path, Part> readFiles = new HashMap<>();
    private List<Part> defaultViewTransform = List.of();

    private ConfigUses(ConfigVariables variables, ConfigFiles files) {
        this.variables = variables;
        this.files = files;
    }

    static List<Part> of(ConfigNode.Mapping config, ConfigVariables variables, ConfigFiles files) throws ConfigException {
        ConfigUses uses = new ConfigUses(variables, files);
        uses.name(config);
        List<Part> named = List.copyOf(uses.all);
        for (Part part : named) {
            uses.link(part);
        }
        uses.linkViews(config);
        return uses.all;
    }

    /** The name for messages. */
    static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}+", " ");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) + "…" : clean;
    }

    private void name(ConfigNode.Mapping config) {
        config.each("colorspaces", list -> list.mappings().forEach(space -> add("colour space", space, false, spaces)));
        config.each("display_colorspaces", list -> list.mappings().forEach(space -> add("colour space", space, true, spaces)));
        config.each("named_transforms", list -> list.mappings().forEach(transform -> add("named transform", transform, false, spaces)));
        config.each("looks", list -> list.mappings().forEach(look -> add("look", look, false, looks)));
        config.each("view_transforms", list -> list.mappings().forEach(view -> add("view transform", view, false, viewTransforms)));
        Map<String, List<Part>> roles = new HashMap<>();
        config.each("roles", section -> section.mappings().forEach(map -> map.entries().forEach(
                role -> role.value().texts().forEach(target -> roles.computeIfAbsent(key(role.key().value()), key -> new ArrayList<>())
                        .addAll(spaces.getOrDefault(key(target), List.of()))))));
        roles.forEach((role, parts) -> spaces.computeIfAbsent(role, key -> new ArrayList<>()).addAll(parts));
        defaultViewTransform = config.text("default_view_transform").map(name -> viewTransforms.getOrDefault(key(name), List.of()))
                .filter(parts -> !parts.isEmpty()).orElseGet(() -> viewTransforms.values().stream().findFirst().orElse(List.of()));
    }

    private void add(String kind, ConfigNode.Mapping source, boolean display, Map<String, List<Part>> named) {
        String name = source.text("name").orElse("");
        Part part = new Part("its " + kind + " " + shown(name), display, source);
        all.add(part);
        Set<String> names = new TreeSet<>(Set.of(key(name)));
        source.each("aliases", aliases -> aliases.texts().forEach(alias -> names.add(key(alias))));
        names.forEach(key -> named.computeIfAbsent(key, any -> new ArrayList<>()).add(part));
    }

    /** Lower case for ASCII letters only, as OpenColorIO does. */
    private static String key(String name) {
        StringBuilder small = new StringBuilder(name);
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            small.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return small.toString();
    }

    private void link(Part part) throws ConfigException {
        part.uses.addAll(spaces(part.source.text("process_space").orElse("")));
        for (ConfigNode.Entry entry : part.source.entries()) {
            descend(part, entry.value(), 1);
        }
    }

    private void descend(Part part, ConfigNode node, int level) throws ConfigException {
        if (node instanceof ConfigNode.Sequence list) {
            for (ConfigNode item : list.items()) {
                descend(part, item, level);
            }
        } else if (node instanceof ConfigNode.Mapping mapping) {
            part.steps++;
            part.nesting = Math.max(part.nesting, level);
            transform(part, mapping);
            for (ConfigNode.Entry entry : mapping.entries()) {
                descend(part, entry.value(), level + 1);
            }
        }
    }

    private void transform(Part part, ConfigNode.Mapping transform) throws ConfigException {
        List<Part> named = new ArrayList<>(spaces(transform.text("src").orElse("")));
        switch (transform.tag()) {
            case "ColorSpaceTransform" -> named.addAll(spaces(transform.text("dst").orElse("")));
            case "LookTransform" -> {
                named.addAll(spaces(transform.text("dst").orElse("")));
                for (Part look : looks(transform.text("looks").orElse(""))) {
                    part.uses.add(look);
                    named.addAll(spaces(look.source.text("process_space").orElse("")));
                }
            }
            case "DisplayViewTransform" -> part.uses.add(view(variables.resolve(transform.text("display").orElse("")),
                    variables.resolve(transform.text("view").orElse(""))));
            case "FileTransform" -> {
                part.uses.addAll(filesNamed(transform.text("src").orElse("")));
                return;
            }
            default -> {
                return; // has its own computation, or groups others
            }
        }
        part.uses.addAll(named);
        boolean fromDisplay = transform.tag().equals("DisplayViewTransform") && named.stream().anyMatch(space -> space.display);
        if (fromDisplay || named.stream().map(space -> space.display).distinct().count() > 1) {
            part.uses.addAll(defaultViewTransform); // connects the spaces of a display with those of the scene
        }
    }

    private List<Part> spaces(String name) throws ConfigException {
        return spaces.getOrDefault(key(variables.resolve(name)), List.of());
    }

    /** Parses looks: "grade, -grain | plain". */
    private List<Part> looks(String tokens) throws ConfigException {
        List<Part> named = new ArrayList<>();
        for (String token : variables.resolve(tokens).split("[,:|]")) {
            named.addAll(looks.getOrDefault(key(token.strip().replaceFirst("^[+-]\\s*", "")), List.of()));
        }
        return named;
    }

    private Part view(String display, String view) {
        return views.computeIfAbsent(viewKey(display, view), key -> {
            Part made = new Part("its view " + shown(view) + " of " + shown(display), false, new ConfigNode.Mapping("", 0, List.of()));
            all.add(made);
            return made;
        });
    }

    private static String viewKey(String display, String view) {
        return key(display) + "\0" + key(view);
    }

    /** Views are linked last, when all named parts are known. */
    private void linkViews(ConfigNode.Mapping config) throws ConfigException {
        List<ConfigNode.Mapping> shared = new ArrayList<>();
        config.each("shared_views", list -> shared.addAll(list.mappings()));
        List<ConfigNode.Entry> displays = new ArrayList<>();
        config.each("displays", section -> section.mappings().forEach(map -> displays.addAll(map.entries())));
        config.each("virtual_display", list -> displays.add(new ConfigNode.Entry(new ConfigNode.Text("", 0, "virtual", false), list)));
        for (ConfigNode.Entry display : displays) {
            for (ConfigNode.Mapping view : Stream.concat(display.value().mappings().stream(), shared.stream()).toList()) {
                linkView(display.key().value(), view);
            }
        }
    }

    private void linkView(String display, ConfigNode.Mapping view) throws ConfigException {
        Part part = view(display, view.text("name").orElse(""));
        for (String key : List.of("colorspace", "display_colorspace")) {
            String named = view.text(key).orElse("");
            List<Part> space = spaces(named.toUpperCase(Locale.ROOT).equals("<USE_DISPLAY_NAME>") ? display : named);
            part.uses.addAll(space);
            if (view.text("view_transform").isEmpty() && space.stream().anyMatch(one -> one.display)) {
                part.uses.addAll(defaultViewTransform);
            }
        }
        String transform = key(view.text("view_transform").orElse(""));
        part.uses.addAll(viewTransforms.getOrDefault(transform, List.of()));
        part.uses.addAll(spaces(transform));
        part.uses.addAll(looks(view.text("looks").orElse("")));
    }

    private List<Part> filesNamed(String name) throws ConfigException {
        List<Part> found = new ArrayList<>();
        for (Path file : files.find(name)) {
            found.add(file(file));
        }
        return found;
    }

    /** Files may refer to each other in circles: each is read once, before the files that it names. */
    private Part file(Path file) throws ConfigException {
        Part known = readFiles.get(file);
        if (known != null) {
            return known;
        }
        Part part = new Part("its file " + file, false, new ConfigNode.Mapping("", 0, List.of()));
        readFiles.put(file, part);
        all.add(part);
        for (String reference : files.references(file)) {
            part.uses.addAll(filesNamed(reference));
        }
        return part;
    }
}

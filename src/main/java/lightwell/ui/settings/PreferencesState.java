package lightwell.ui.settings;

import java.util.List;

/**
 * What the user prefers, apart from what has a panel of its own.
 *
 * @param exportFolder the folder of exported files; empty: beside each photo
 * @param pipeline     how the window is drawn: one of {@link #PIPELINES}
 * @param jobMegabytes memory for exports at once, in MB; 0: a part of what the machine has left
 * @param program      which also opens written files, with its arguments; empty: none
 */
public record PreferencesState(String exportFolder, String pipeline, int jobMegabytes, String program) {

    /** JavaFX's pipeline, as {@code LIGHTWELL_PIPELINE} names it; the first one is the default. */
    public static final List<String> PIPELINES = List.of("auto", "sw", "gpu");

    private static final String PART = "preferences";

    public PreferencesState {
        exportFolder = exportFolder == null ? "" : exportFolder;
        pipeline = pipeline != null && PIPELINES.contains(pipeline) ? pipeline : PIPELINES.get(0);
        jobMegabytes = Math.max(0, jobMegabytes);
        program = program == null ? "" : program;
    }

    public static PreferencesState in(Settings settings) {
        return settings.get(PART, PreferencesState.class).orElse(new PreferencesState("", "", 0, ""));
    }

    /** The pipeline alone, which is needed before anything else. */
    public static String pipelineIn(SettingsFile settings) {
        return settings.text(PART, "pipeline").filter(PIPELINES::contains).orElse(PIPELINES.get(0));
    }

    void put(Settings settings) {
        settings.put(PART, this);
    }
}

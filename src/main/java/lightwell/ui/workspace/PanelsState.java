package lightwell.ui.workspace;

/**
 * Which panels beside the panes the user has open, and how wide.
 *
 * @param widths null for the usual ones
 */
record PanelsState(boolean strip, boolean metadata, boolean inspector, boolean light, Widths widths) {

    static final PanelsState DEFAULT = new PanelsState(true, false, false, false, null);

    /** In pixels. */
    record Widths(double strip, double metadata, double inspector, double light) {}

    static PanelsState of(Workspace workspace) {
        PanelWidths now = workspace.widths();
        return new PanelsState(workspace.strip().visible().get(), workspace.metadata().visible().get(),
                workspace.inspector().get(), workspace.lightPanel().get(),
                new Widths(now.strip().get(), now.metadata().get(), now.inspector().get(), now.light().get()));
    }

    void restore(Workspace workspace) {
        workspace.strip().visible().set(strip);
        workspace.metadata().visible().set(metadata);
        workspace.inspector().set(inspector);
        workspace.lightPanel().set(light);
        if (widths != null) {
            workspace.widths().strip().set(widths.strip());
            workspace.widths().metadata().set(widths.metadata());
            workspace.widths().inspector().set(widths.inspector());
            workspace.widths().light().set(widths.light());
        }
    }
}

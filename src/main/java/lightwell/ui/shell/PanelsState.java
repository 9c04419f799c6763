package lightwell.ui.shell;

/** Which panels beside the panes the user has open. */
record PanelsState(boolean strip, boolean metadata, boolean inspector, boolean light) {

    static final PanelsState DEFAULT = new PanelsState(true, false, false, false);

    static PanelsState of(Workspace workspace) {
        return new PanelsState(workspace.strip().visible().get(), workspace.metadata().visible().get(),
                workspace.inspector().get(), workspace.lightPanel().get());
    }

    void restore(Workspace workspace) {
        workspace.strip().visible().set(strip);
        workspace.metadata().visible().set(metadata);
        workspace.inspector().set(inspector);
        workspace.lightPanel().set(light);
    }
}

package lightwell.ui.shell;

/** Which panels beside the panes the user has open. */
record PanelsState(boolean strip, boolean metadata, boolean inspector) {

    static final PanelsState DEFAULT = new PanelsState(true, false, false);

    static PanelsState of(Workspace workspace) {
        return new PanelsState(workspace.strip().visible().get(), workspace.metadata().visible().get(),
                workspace.inspector().get());
    }

    void restore(Workspace workspace) {
        workspace.strip().visible().set(strip);
        workspace.metadata().visible().set(metadata);
        workspace.inspector().set(inspector);
    }
}

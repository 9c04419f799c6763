package lightwell.cli.print;

import java.nio.file.Path;
import lightwell.export.extract.Extract;
import lightwell.message.Message;
import lightwell.photo.PhotoException;

/** Prints the names of extracted files, and layers that failed, as they occur; holds the console's lock for each. */
public final class ExtractLines implements Extract.Report {

    private final Console console;
    private final String photo;
    private final ProgressLine progress;
    private final boolean files;

    /** @param files whether the names of files are printed */
    public ExtractLines(Console console, String photo, ProgressLine progress, boolean files) {
        this.console = console;
        this.photo = photo;
        this.progress = progress;
        this.files = files;
    }

    private void print(Runnable line) {
        synchronized (console) {
            progress.clear();
            line.run();
        }
    }

    @Override
    public void written(Path file) {
        if (files) {
            print(() -> console.result(file.toString()));
        }
    }

    @Override
    public void skipped(Path file) {
        print(() -> console.leftAlone(file));
    }

    /** The result has them, too. */
    @Override
    public void leftOut(Message sentence) {}

    @Override
    public void failed(PhotoException sentence) {
        print(() -> console.message(ErrorSentences.told(Path.of(photo), sentence, console.logFile())));
    }
}

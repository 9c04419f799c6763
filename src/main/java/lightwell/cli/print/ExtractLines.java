package lightwell.cli.print;

import java.nio.file.Path;
import lightwell.export.extract.Extract;
import lightwell.message.Message;
import lightwell.photo.PhotoException;

/** Prints the names of extracted files, and warnings, as they occur. */
public final class ExtractLines implements Extract.Report {

    private final Console console;
    private final String photo;
    private final ProgressLine progress;
    private int status = ExitStatus.DONE;

    public ExtractLines(Console console, String photo, ProgressLine progress) {
        this.console = console;
        this.photo = photo;
        this.progress = progress;
    }

    public int status() {
        return status;
    }

    @Override
    public void written(Path file) {
        progress.clear();
        console.result(file.toString());
    }

    @Override
    public void skipped(Path file) {
        progress.clear();
        console.leftAlone(file);
    }

    @Override
    public void leftOut(Message sentence) {
        progress.clear();
        console.warning(photo, sentence);
    }

    @Override
    public void failed(PhotoException sentence) {
        progress.clear();
        console.message(ErrorSentences.told(Path.of(photo), sentence, console.logFile()));
        status = ExitStatus.FAILED;
    }
}

package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.ExistingChoice;
import lightwell.cli.option.ImageOption;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.color.ColorEngine;
import lightwell.depth.DepthCamera;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.export.camera.CameraOptions;
import lightwell.export.camera.ColmapExport;
import lightwell.export.camera.TakenCamera;
import lightwell.export.camera.TransformsExport;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.ColouredPoints;
import lightwell.export.registry.Exporters;
import lightwell.files.FileNames;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the cameras of all photos together, as one {@code transforms.json} or as one COLMAP model. */
final class CamerasCommand {

    private CamerasCommand() {}

    /** What both commands share. */
    @Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
    private abstract static class Cameras implements Callable<Integer> {

        final Console console;

        @Spec
        CommandSpec spec;

        @Parameters(paramLabel = "FILE|DIR", arity = "1..*")
        private List<Path> inputs;

        @Option(names = "--pictures", paramLabel = "SUFFIX")
        private String pictures;

        @Mixin
        ImageOption image;

        @Mixin
        ExistingChoice.Overwrite overwrite;

        Cameras(Console console) {
            this.console = console;
        }

        /** Before any photo is opened. */
        abstract void check(InputFiles found) throws ExportException;

        abstract void write(List<TakenCamera> cameras, List<Path> photos) throws IOException;

        OutputTarget target(Path path, List<Path> photos) {
            return new OutputTarget(path, overwrite.existing(), photos);
        }

        @Override
        public Integer call() throws IOException {
            InputFiles found = InputFiles.of(inputs);
            check(found);
            found.unreadable().forEach(console::message);
            CameraOptions options = new CameraOptions(Optional.ofNullable(pictures), false);
            List<TakenCamera> cameras = new ArrayList<>();
            int status = new Batch(console).run(found.photos(), (file, progress) -> {
                try (Photo photo = image.open(file)) {
                    TakenCamera camera = TakenCamera.of(photo, options);
                    progress.close();
                    console.warnings(photo);
                    if (camera.source() == DepthCamera.Source.ASSUMED) {
                        console.warning(photo.name(), Message.of("camera.assumed"));
                    }
                    cameras.add(camera);
                }
                return ExitStatus.DONE;
            }, file -> Message.of("cli.stopped-at", ErrorSentences.name(file), spec.name()));
            if (cameras.isEmpty() || status == ExitStatus.CANCELLED) {
                return Math.max(status, ExitStatus.FAILED);
            }
            write(cameras, found.photos());
            return status == ExitStatus.DONE && !found.unreadable().isEmpty() ? ExitStatus.FAILED : status;
        }
    }

    /** One text. */
    @Command(name = "transforms")
    static final class Transforms extends Cameras {

        @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true)
        private Path output;

        Transforms(Console console) {
            super(console);
        }

        @Override
        void check(InputFiles found) throws ExportException {
            if (!FileNames.hasSuffix(output, ".json")) {
                throw UsageErrors.because(spec.commandLine(),
                        Message.of("cli.must-end", output, Message.anyOf(Exporters.TRANSFORMS.suffixes())));
            }
            overwrite.check(target(output, found.photos()));
        }

        @Override
        void write(List<TakenCamera> cameras, List<Path> photos) throws IOException {
            Files.createDirectories(output.toAbsolutePath().getParent());
            TransformsExport.write(cameras, target(output, photos));
            console.result(output.toString());
        }
    }

    /** A folder of three texts. */
    @Command(name = "colmap")
    static final class Colmap extends Cameras {

        @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true)
        private Path output;

        @Option(names = "--points")
        private boolean points;

        @Mixin
        private ConfigOption config;

        Colmap(Console console) {
            super(console);
        }

        @Override
        void check(InputFiles found) throws ExportException {
            if (points && found.photos().size() != 1) {
                throw UsageErrors.because(spec.commandLine(), Message.of("camera.points-of-one-photo"));
            }
            ColmapExport.check(target(output, found.photos()));
        }

        @Override
        void write(List<TakenCamera> cameras, List<Path> photos) throws IOException {
            Files.createDirectories(output);
            Optional<ColouredPoints> cloud = Optional.empty();
            if (points) {
                ColorEngine color = config.load(spec.commandLine(), console);
                try (Photo photo = image.open(photos.get(0))) {
                    cloud = Optional.of(ColouredPoints.of(photo, CloudPart.ALL, color, Progress.NONE));
                }
            }
            ColmapExport.write(cameras, cloud, target(output, photos), Progress.NONE).files()
                    .forEach(file -> console.result(file.toString()));
        }
    }
}

package lightwell.author.verify;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lightwell.author.AuthorException;
import lightwell.message.Message;
import lightwell.photo.NaturalOrder;
import lightwell.photo.PhotoFiles;

/**
 * The photos below a folder, without hidden files and folders.
 *
 * @param photos     by their path from the folder without the suffix, in natural order
 * @param unreadable folders that could not be listed, each with a sentence
 */
record PhotoTree(Map<String, List<Path>> photos, List<Message> unreadable) {

    /**
     * @param without a folder that is skipped: the other one, if it lies inside this one
     * @throws AuthorException if it is not a folder
     */
    static PhotoTree of(Path root, Path without) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new AuthorException(Message.of("author.audit.not-folder", root));
        }
        Path other = PhotoFiles.identity(without);
        PhotoTree tree = new PhotoTree(new TreeMap<>(NaturalOrder.NAMES), new ArrayList<>());
        Path real = root.toRealPath(); // a link to a folder is followed only here
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(real) && (isHidden(folder) || folder.equals(other)) ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isPhoto(file) && Files.isRegularFile(file)) {
                    tree.photos.computeIfAbsent(key(real.relativize(file)), key -> new ArrayList<>()).add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                tree.unreadable.add(Message.of("author.audit.folder-unreadable", file));
                return FileVisitResult.CONTINUE;
            }
        });
        return tree;
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static boolean isPhoto(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !isHidden(file) && PhotoFiles.EXTENSIONS.stream().anyMatch(name::endsWith);
    }

    /** Accents are composed, since file systems differ in that. */
    private static String key(Path relative) {
        String path = Normalizer.normalize(relative.toString().replace(File.separatorChar, '/'), Normalizer.Form.NFC);
        return path.substring(0, path.lastIndexOf('.'));
    }
}

package lightwell.author.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lightwell.photo.NaturalOrder;

/**
 * Two photos that are the same picture, or one without the other.
 *
 * @param name of both: the path from their folders without the suffix
 */
record PhotoPair(String name, Optional<Path> a, Optional<Path> b) {

    /**
     * Pairs photos of one name: first those with the same suffix, then the others in the order of their names. Where a name has one photo
     * in A, it is paired with each of B, since all were made of it.
     */
    static List<PhotoPair> of(PhotoTree a, PhotoTree b) {
        Map<String, List<Path>> names = new TreeMap<>(NaturalOrder.NAMES);
        names.putAll(a.photos());
        names.putAll(b.photos());
        List<PhotoPair> pairs = new ArrayList<>();
        names.keySet().forEach(name -> pairs.addAll(pairs(name, sorted(a, name), sorted(b, name))));
        return pairs;
    }

    private static List<Path> sorted(PhotoTree tree, String name) {
        List<Path> photos = new ArrayList<>(tree.photos().getOrDefault(name, List.of()));
        photos.sort((one, other) -> NaturalOrder.NAMES.compare(one.toString(), other.toString()));
        return photos;
    }

    /** @param a changed, like {@code b} */
    private static List<PhotoPair> pairs(String name, List<Path> a, List<Path> b) {
        List<PhotoPair> pairs = new ArrayList<>();
        if (a.size() == 1 && !b.isEmpty()) {
            b.forEach(photo -> pairs.add(new PhotoPair(name, Optional.of(a.get(0)), Optional.of(photo))));
            return pairs;
        }
        for (Iterator<Path> left = a.iterator(); left.hasNext();) {
            Path photo = left.next();
            Optional<Path> same = b.stream().filter(other -> suffix(other).equalsIgnoreCase(suffix(photo))).findFirst();
            if (same.isPresent()) {
                pairs.add(new PhotoPair(name, Optional.of(photo), same));
                left.remove();
                b.remove(same.get());
            }
        }
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            pairs.add(new PhotoPair(name, at(a, i), at(b, i)));
        }
        return pairs;
    }

    private static Optional<Path> at(List<Path> photos, int i) {
        return i < photos.size() ? Optional.of(photos.get(i)) : Optional.empty();
    }

    private static String suffix(Path photo) {
        String name = photo.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }
}

package lightwell.export.page;

import com.samskivert.mustache.DefaultCollector;
import java.util.Iterator;
import java.util.Optional;

/** Treats an Optional as a section of a template, which is written once or not at all. */
final class ModelCollector extends DefaultCollector {

    @Override
    public Iterator<?> toIterator(Object value) {
        return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
    }
}

package lightwell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * No statement makes an object and drops it: such a constructor is called for its side effect, which a reader takes for a mistake. What
 * listens to something is installed by a method of that name. In bytecode: the call of a constructor, and at once the instruction POP.
 */
class DroppedObjectsTest {

    @Test
    void noConstructorIsCalledForItsSideEffect() throws Exception {
        Path product = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> dropped = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPath(product)) {
            dropped.addAll(droppedBy(type));
        }
        assertEquals(Set.of(), dropped);
    }

    @Test
    void anObjectThatIsDroppedIsFound() throws IOException {
        JavaClass example = new ClassFileImporter().importClass(Example.class);
        assertEquals(Set.of(Example.class.getName() + ".drop drops a java.lang.StringBuilder"), droppedBy(example));
    }

    /** Drops one object, and keeps or uses others. */
    static final class Example {

        private final StringBuilder kept = new StringBuilder("kept");

        void drop(int size) {
            new StringBuilder(size);
        }

        void use() {
            new StringBuilder("used").append(kept).reverse();
        }
    }

    private static Set<String> droppedBy(JavaClass type) throws IOException {
        Set<String> dropped = new TreeSet<>();
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
                    return new PoppedConstructors(type.getName() + "." + method, dropped);
                }
            }, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
        return dropped;
    }

    /** Remembers the constructor that was called last, until another instruction comes. */
    private static final class PoppedConstructors extends MethodVisitor {

        private final String where;
        private final Set<String> dropped;
        private String made = "";

        PoppedConstructors(String where, Set<String> dropped) {
            super(Opcodes.ASM9);
            this.where = where;
            this.dropped = dropped;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            made = name.equals("<init>") ? owner.replace('/', '.') : "";
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.POP && !made.isEmpty()) {
                dropped.add(where + " drops a " + made);
            }
            made = "";
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            made = "";
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            made = "";
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor,
                Handle bootstrap, Object... arguments) {
            made = "";
        }
    }
}

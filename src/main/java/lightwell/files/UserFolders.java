package lightwell.files;

import java.nio.file.Path;

/** The user's folders by the XDG base directory specification; tests override them with system properties. */
public final class UserFolders {

    private UserFolders() {}

    public static Path config() {
        return folder("lightwell.config.dir", "XDG_CONFIG_HOME", ".config");
    }

    public static Path cache() {
        return folder("lightwell.cache.dir", "XDG_CACHE_HOME", ".cache");
    }

    private static Path folder(String property, String variable, String underHome) {
        String own = System.getProperty(property);
        if (own != null) {
            return Path.of(own);
        }
        String xdg = System.getenv(variable);
        boolean usable = xdg != null && Path.of(xdg).isAbsolute();
        return (usable ? Path.of(xdg) : Path.of(System.getProperty("user.home"), underHome)).resolve("lightwell");
    }
}

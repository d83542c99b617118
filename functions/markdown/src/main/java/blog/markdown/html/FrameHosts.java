package blog.markdown.html;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The hosts whose pages a post may show in a frame: those of players and playgrounds.
public record FrameHosts(Set<String> names) {
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    public static final FrameHosts USUAL =
            new FrameHosts(Set.of("www.youtube-nocookie.com", "www.youtube.com", "player.vimeo.com", "codepen.io"));
    public static final FrameHosts NONE = new FrameHosts(Set.of());

    public FrameHosts {
        names = Set.copyOf(names);
        for (String name : names) {
            if (!HOST.matcher(name).matches()) {
                throw new IllegalArgumentException("must be host names such as player.vimeo.com, not " + name);
            }
        }
    }

    /// Names with spaces or commas between them; throws IllegalArgumentException for what is no host name.
    public static FrameHosts of(String list) {
        var names = new TreeSet<>(List.of(list.strip().split("[\\s,]+")));
        names.remove("");
        return new FrameHosts(names);
    }

    /// Whether an address leads to one of them by HTTPS.
    boolean allow(String address) {
        String rest = address.startsWith("https://") ? address.substring(8) : address.replaceFirst("^//", "");
        return !rest.equals(address) && names.contains(rest.replaceFirst("[/?#].*", ""));
    }
}

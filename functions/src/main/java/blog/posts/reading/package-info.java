/// Posts read over HTTP: by anyone as published, by their authors as manuscripts.
@NullMarked
package blog.posts.reading;

import org.jspecify.annotations.NullMarked;

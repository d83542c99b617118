/// Markdown as CommonMark's specification and GitHub's additions to it have it, by flexmark-java, whose work is metered
/// since some texts make it read on without end.
@NullMarked
package blog.markdown.commonmark;

import org.jspecify.annotations.NullMarked;

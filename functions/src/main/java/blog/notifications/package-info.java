/// Who gets mail because of comments: moderators, and those who want to know of replies.
@NullMarked
package blog.notifications;

import org.jspecify.annotations.NullMarked;

/// How subscriptions are asked for, confirmed and ended.
@NullMarked
package blog.subscriptions.managing;

import org.jspecify.annotations.NullMarked;

/// Who wants mail about replies, and what the API side asks the function that sends it for. Addresses lie apart
/// from everything else: the API side writes them and never reads them.
@NullMarked
package blog.subscriptions;

import org.jspecify.annotations.NullMarked;

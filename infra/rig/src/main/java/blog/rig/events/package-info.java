/// EventBridge and SQS in this process, as far as the blog uses them: a bus whose rules lead to queues, and queues that
/// lie in a table, so that a kill loses nothing. They are spoken to through the SDK's own interfaces.
@NullMarked
package blog.rig.events;

import org.jspecify.annotations.NullMarked;

/// What a person is told: alarms, a page of graphs, a budget.
@NullMarked
package blog.aws.watch;

import org.jspecify.annotations.NullMarked;

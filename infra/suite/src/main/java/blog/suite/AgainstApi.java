package blog.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks a class of checks; its constructor takes a [Shelf] on the target of this run.
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(ElementType.TYPE)
@ExtendWith(ApiExtension.class)
public @interface AgainstApi {}

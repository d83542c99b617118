package blog.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Marks checks for targets that are too slow for all of them: a method, or a class with all of its methods. Together
/// they leave no gap in [Coverage].
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target({ElementType.TYPE, ElementType.METHOD})
public @interface Everywhere {}

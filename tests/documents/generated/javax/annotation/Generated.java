package javax.annotation;

/** Marks generated Java. It left the JDK, and is in no package of Debian's or of PyPI. */
public @interface Generated {
  String[] value();

  String comments() default "";
}

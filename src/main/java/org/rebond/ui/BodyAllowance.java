package org.rebond.ui;

import java.util.regex.Pattern;

/**
 * Lets the forms at some addresses send files, and as many bytes in all; elsewhere a form with
 * files is refused. A feature brings one as a bean.
 *
 * @param path of those addresses, whole
 */
public record BodyAllowance(Pattern path, long bytes) {}

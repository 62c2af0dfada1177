package org.rebond.accounts;

/**
 * A page of the administrator's console, brought as a bean by the feature it belongs to. Its words
 * are {@code <key>.title} and {@code <key>.lead}.
 *
 * @param order lower comes first: people 10, organisations 20, data 40, mail 50, jobs 60, audit 70
 */
public record AdministrationPage(String key, String path, int order) {}

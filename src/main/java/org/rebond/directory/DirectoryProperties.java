package org.rebond.directory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about the employment service.
 *
 * @param operator its name of today; sources still write "Pôle emploi"
 */
@ConfigurationProperties("rebond.directory")
public record DirectoryProperties(@DefaultValue("France Travail") String operator) {}

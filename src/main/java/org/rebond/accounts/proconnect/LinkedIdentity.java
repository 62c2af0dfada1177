package org.rebond.accounts.proconnect;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An identity at the provider that opens an account here; days are kept, never the hour. */
public record LinkedIdentity(UUID id, LocalDate linkedOn, @Nullable LocalDate lastUsedOn) {}

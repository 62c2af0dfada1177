package org.rebond.accounts.passkeys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey as its holder knows it: by the name they gave it. */
public record Passkey(UUID id, String label, LocalDate createdOn, @Nullable LocalDate lastUsedOn) {}

using Microsoft.EntityFrameworkCore.Migrations;

namespace Nguon.Web.Data;

/// <summary>What the model cannot say about the versions of a unit: two that are known now never overlap. bin/schema puts the call into the migration.</summary>
internal static class DialectVersions
{
    private const string Postgres = """
        CREATE EXTENSION IF NOT EXISTS btree_gist;
        ALTER TABLE organization_version ADD CONSTRAINT organization_version_no_overlap
            EXCLUDE USING gist (organization_id WITH =, daterange("from", "until") WITH &&) WHERE (retracted_at IS NULL);
        """;

    private const string OverlapOnSqlite = """
        WHEN NEW.retracted_at IS NULL AND EXISTS (
            SELECT 1 FROM organization_version AS other
            WHERE other.organization_id = NEW.organization_id AND other.id <> NEW.id AND other.retracted_at IS NULL
                AND (NEW."until" IS NULL OR NEW."until" > NEW."from") AND (other."until" IS NULL OR other."until" > other."from")
                AND (other."until" IS NULL OR other."until" > NEW."from") AND (NEW."until" IS NULL OR NEW."until" > other."from"))
        BEGIN SELECT RAISE(ABORT, 'organization_version_no_overlap'); END;
        """;

    public static void Guard(MigrationBuilder migration)
    {
        if (migration.ActiveProvider?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true)
        {
            migration.Sql(Postgres);
            return;
        }

        migration.Sql($"CREATE TRIGGER organization_version_no_overlap_insert BEFORE INSERT ON organization_version {OverlapOnSqlite}");
        migration.Sql($"CREATE TRIGGER organization_version_no_overlap_update BEFORE UPDATE ON organization_version {OverlapOnSqlite}");
    }
}

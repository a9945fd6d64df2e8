using Microsoft.EntityFrameworkCore.Migrations;

namespace Nguon.Web.Data;

/// <summary>What the model cannot say about dated rows: two that are known now never overlap. bin/schema puts the call into the migration.</summary>
internal static class DialectVersions
{
    private static readonly Guarded[] Tables =
    [
        new("organization_version", true, "organization_id"),
        new("authority_grant", true, "organization_id", "power"),
        new("post_holding", true, "organization_id", "person_id", "post"),
        new("residential_version", false, "residential_unit_id"),
        new("residential_cell", true, "residential_unit_id", "cell_id"),
    ];

    public static void Guard(MigrationBuilder migration)
    {
        var isPostgres = migration.ActiveProvider?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true;
        if (isPostgres)
        {
            migration.Sql("CREATE EXTENSION IF NOT EXISTS btree_gist;");
        }

        foreach (var sql in Tables.SelectMany(table => isPostgres ? [table.OnPostgres()] : table.OnSqlite()))
        {
            migration.Sql(sql);
        }
    }

    /// <summary>A table whose rows of one subject may not overlap; a row without one of the keys is not compared.</summary>
    private sealed record Guarded(string Table, bool IsRecorded, params string[] Keys)
    {
        public string OnPostgres() => $"""
            ALTER TABLE {Table} ADD CONSTRAINT {Table}_no_overlap
                EXCLUDE USING gist ({string.Join(", ", Keys.Select(key => $"{Compared(key)} WITH ="))}, daterange("from", "until") WITH &&){(IsRecorded ? " WHERE (retracted_at IS NULL)" : "")};
            """;

        /// <summary>As text: the planner would else look rows of one unit up in this index, ten times slower than in the other.</summary>
        private static string Compared(string key) => key.EndsWith("_id", StringComparison.Ordinal) ? $"CAST({key} AS text)" : key;

        public IEnumerable<string> OnSqlite() =>
        [
            $"CREATE TRIGGER {Table}_no_overlap_insert BEFORE INSERT ON {Table} {WhenOverlapping()}",
            $"CREATE TRIGGER {Table}_no_overlap_update BEFORE UPDATE ON {Table} {WhenOverlapping()}",
        ];

        private string WhenOverlapping() => $"""
            WHEN {(IsRecorded ? "NEW.retracted_at IS NULL AND " : "")}EXISTS (
                SELECT 1 FROM {Table} AS other
                WHERE {string.Join(" AND ", Keys.Select(key => $"other.{key} = NEW.{key}"))} AND other.id <> NEW.id{(IsRecorded ? " AND other.retracted_at IS NULL" : "")}
                    AND (NEW."until" IS NULL OR NEW."until" > NEW."from") AND (other."until" IS NULL OR other."until" > other."from")
                    AND (other."until" IS NULL OR other."until" > NEW."from") AND (NEW."until" IS NULL OR NEW."until" > other."from"))
            BEGIN SELECT RAISE(ABORT, '{Table}_no_overlap'); END;
            """;
    }
}

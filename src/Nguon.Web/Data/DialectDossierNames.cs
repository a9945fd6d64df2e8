using Microsoft.EntityFrameworkCore.Migrations;
using Nguon.Domain.People;

namespace Nguon.Web.Data;

/// <summary>Names of a dossier's own copy of the person's search and sort name: a list of tens of thousands is ordered without a look at each person.</summary>
internal static class DossierNames
{
    public const string Sort = nameof(Person.SortName);
    public const string Search = nameof(Person.SearchName);
}

/// <summary>The database keeps the copies itself, whatever program renames a person. bin/schema puts the call into the migration.</summary>
internal static class DialectDossierNames
{
    private const string OnSqlite = """
        CREATE TRIGGER dossier_names_insert AFTER INSERT ON dossier
        BEGIN
            UPDATE dossier SET (sort_name, search_name) = (SELECT p.sort_name, p.search_name FROM person AS p WHERE p.id = NEW.person_id)
            WHERE id = NEW.id AND EXISTS (SELECT 1 FROM person AS p WHERE p.id = NEW.person_id);
        END;
        CREATE TRIGGER dossier_names_person AFTER UPDATE OF sort_name, search_name ON person
        WHEN NEW.sort_name <> OLD.sort_name OR NEW.search_name <> OLD.search_name
        BEGIN
            UPDATE dossier SET sort_name = NEW.sort_name, search_name = NEW.search_name WHERE person_id = NEW.id;
        END;
        """;

    private const string OnPostgres = """
        CREATE FUNCTION dossier_names_insert() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            SELECT p.sort_name, p.search_name INTO NEW.sort_name, NEW.search_name FROM person AS p WHERE p.id = NEW.person_id;
            RETURN NEW;
        END $$;
        CREATE TRIGGER dossier_names_insert BEFORE INSERT ON dossier FOR EACH ROW EXECUTE FUNCTION dossier_names_insert();
        CREATE FUNCTION dossier_names_person() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE dossier SET sort_name = NEW.sort_name, search_name = NEW.search_name WHERE person_id = NEW.id;
            RETURN NULL;
        END $$;
        CREATE TRIGGER dossier_names_person AFTER UPDATE OF sort_name, search_name ON person FOR EACH ROW
            WHEN (NEW.sort_name <> OLD.sort_name OR NEW.search_name <> OLD.search_name) EXECUTE FUNCTION dossier_names_person();
        """;

    public static void Keep(MigrationBuilder migration) =>
        migration.Sql(migration.ActiveProvider?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true ? OnPostgres : OnSqlite);
}

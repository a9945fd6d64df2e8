using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>People by the words of their names: without accents, from the start of a word; exact accents and whole words come first.</summary>
internal sealed class NameSearch
{
    private const int MostWords = 8;

    private readonly IReadOnlyList<string> words;
    private readonly IReadOnlyList<string> spelled;
    private readonly string? identity;

    private NameSearch(IReadOnlyList<string> words, IReadOnlyList<string> spelled, string? identity) =>
        (this.words, this.spelled, this.identity) = (words, spelled, identity);

    /// <summary>Null when there is nothing to look for.</summary>
    public static NameSearch? Read(string? text)
    {
        var tidy = VietnameseText.Tidy(text);
        var typed = tidy.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        if (typed.Count == 0)
        {
            return null;
        }

        var accented = typed.Where(word => !VietnameseText.Fold(word).Equals(word, StringComparison.OrdinalIgnoreCase)).Select(VietnameseText.SortUnit).ToList();
        var number = tidy.Length == Person.IdentityLength && tidy.All(char.IsAsciiDigit) ? tidy : null;
        return new NameSearch(typed.ConvertAll(VietnameseText.Fold), accented, number);
    }

    /// <summary>True when an identity number was typed, which only the person's own record holds.</summary>
    public bool IsNumber => identity is not null;

    public IQueryable<AdmissionDossier> In(IQueryable<AdmissionDossier> dossiers)
    {
        foreach (var word in words.Select(word => " " + word))
        {
            dossiers = dossiers.Where(d => (" " + EF.Property<string>(d, DossierNames.Search)).Contains(word));
        }

        return dossiers;
    }

    public IQueryable<Person> In(IQueryable<Person> people)
    {
        if (identity is { } number)
        {
            return people.Where(p => p.IdentityNumber == number);
        }

        foreach (var word in words.Select(word => " " + word))
        {
            people = people.Where(p => (" " + p.SearchName).Contains(word));
        }

        return people;
    }

    /// <inheritdoc cref="BestFirst(IQueryable{PersonAndDossier})" />
    public IOrderedQueryable<AdmissionDossier> BestFirst(IQueryable<AdmissionDossier> dossiers)
    {
        var whole = $" {words[^1]} ";
        var ordered = dossiers.OrderBy(d => 0);
        foreach (var key in spelled)
        {
            ordered = ordered.ThenByDescending(d => EF.Property<string>(d, DossierNames.Sort).Contains(key));
        }

        return ordered.ThenByDescending(d => (" " + EF.Property<string>(d, DossierNames.Search) + " ").Contains(whole)).ThenBy(d => EF.Property<string>(d, DossierNames.Sort));
    }

    /// <summary>Exact accents, then whole words, then by name.</summary>
    public IOrderedQueryable<PersonAndDossier> BestFirst(IQueryable<PersonAndDossier> rows)
    {
        var whole = $" {words[^1]} ";
        var ordered = rows.OrderBy(r => 0);
        foreach (var key in spelled)
        {
            ordered = ordered.ThenByDescending(r => r.Person.SortName.Contains(key));
        }

        return ordered.ThenByDescending(r => (" " + r.Person.SearchName + " ").Contains(whole)).ThenBy(r => r.Person.SortName);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web;
using Nguon.Web.Data;
using Nguon.Web.Features.Admission;
using Nguon.Web.Reading;

namespace Nguon.Bench;

/// <summary>Adds candidates to the demo city, each put on the list through the dossier's own door.</summary>
internal static class Dataset
{
    private const int Batch = 1000;

    public static async Task AddAsync(BenchChoice choice)
    {
        await using var app = WebComposition.Build([], new DatabaseChoice(choice.Folder, choice.PostgresUrl), builder => builder.Logging.ClearProviders());
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<AppDb>();
        var today = services.GetRequiredService<TimeProvider>().TodayInVietnam();
        var cells = await CellsOfTheOfficerAsync(db, today);
        var context = await ContextAsync(services, cells[0], today);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var done = 0; done < choice.Candidates; done += Batch)
        {
            for (var i = done; i < Math.Min(done + Batch, choice.Candidates); i++)
            {
                AddOne(db, i, cells[i % cells.Count], context);
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        await db.CountAnewAsync(default);
    }

    private static async Task<List<Guid>> CellsOfTheOfficerAsync(AppDb db, DateOnly today)
    {
        var unit = await db.AccountGrants.Where(g => g.Role == AccountRole.CommitteeOfficer)
            .Join(db.Users.Where(a => a.UserName == Round.Officer), g => g.AccountId, a => a.Id, (g, a) => g.OrganizationId).FirstAsync();
        return await db.OrganizationAncestry.InForceOn(today).Where(a => a.AncestorId == unit && a.Distance > 0)
            .Where(a => db.People.Any(p => p.OrganizationId == a.DescendantId)).OrderBy(a => a.Id).Select(a => a.DescendantId).ToListAsync();
    }

    private static async Task<TakeContext> ContextAsync(IServiceProvider services, Guid cell, DateOnly today)
    {
        var rules = services.GetRequiredService<RulesOfTheDay>();
        return new TakeContext
        {
            Applicant = new Applicant { Name = "Bench" },
            Rules = rules.Book,
            Calendar = rules.Calendar,
            Chain = await services.GetRequiredService<ProcedureChains>().OnAsync(cell, today, Domain.Organizations.DecisionPower.Admission, default),
            Today = today,
            RecordedAt = services.GetRequiredService<TimeProvider>().NowUtc(),
        };
    }

    private static void AddOne(AppDb db, int i, Guid cell, TakeContext context)
    {
        var name = $"{Names.Family[i % 10]} {Names.Middle[i / 10 % 8]} {Names.Given[i / 80 % 20]}";
        var listedOn = context.Today.AddDays(-30 - (i % 600));
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            FullName = name,
            SearchName = VietnameseText.SearchName(name, ""),
            SortName = VietnameseText.SortName(name),
            BornOn = new DateOnly(1985 + (i % 20), 1 + (i % 12), 1 + (i % 28)),
            Hamlet = $"Khu phố {1 + (i % 9)}",
            OrganizationId = cell,
            Status = PersonStatus.Sympathizer,
            RecordedAt = context.RecordedAt,
        };
        var dossier = AdmissionDossier.Begin(Guid.CreateVersion7(), person.Id, cell, new DossierStart(listedOn, 1, new Circumstances()));
        var draft = new StepDraft { Id = Guid.CreateVersion7(), Kind = StepKind.PutOnList, OccurredOn = listedOn, Mode = StepMode.Record, ByOrganizationId = cell };
        var outcome = dossier.Take(draft, context with { Applicant = DossierTurns.ApplicantOf(person) });
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException(outcome.Refusals[0].Message);
        }

        db.Add(person);
        db.Add(dossier);
        db.AddRange(StandingTimeline.With([], person.Id, new StandingChange(listedOn, cell, PersonStatus.Sympathizer, draft.Id), context.RecordedAt).Added);
    }
}

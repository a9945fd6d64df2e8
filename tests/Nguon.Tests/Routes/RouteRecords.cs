using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Domain.Statistics;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Seed;

namespace Nguon.Tests.Routes;

/// <summary>Puts one record of every kind into the own, the foreign and the former unit, and names them for the routes.</summary>
internal static class RouteRecords
{
    public static async Task<RouteIds> InAsync(TestWorld world)
    {
        var (own, foreign, former) = (world.Cuc, world.Stranger, world.Former);
        var units = world.Units;
        var sessions = new[] { Session(world, units.KhuPho1), Session(world, units.OtherCell), Session(world, units.KhuPho4) };
        var committees = new[] { Session(world, units.Phuong, SessionKind.StandingCommittee), Session(world, units.OtherPhuong, SessionKind.StandingCommittee) };
        var accounts = new[] { Spare("du.phong.1"), Spare("du.phong.2") };
        var grants = new[] { Grant(accounts[0], units.KhuPho1), Grant(accounts[1], units.OtherCell) };
        await world.Add([.. sessions, .. committees]);
        await world.Add([.. accounts]);
        await world.Add([.. grants]);
        var steps = await world.InDb(db => db.DossierSteps.AsNoTracking().ToDictionaryAsync(s => s.DossierId, s => s.Id));
        var files = new[] { own, foreign, former }.Select(p => File(world, p.DossierId, steps[p.DossierId])).ToList();
        await world.Add([.. files]);
        var tasks = new[] { own, foreign, former }.Select(p => new TrialTask { Id = Guid.CreateVersion7(), PersonId = p.Id, Text = "Giúp tổ dân phố", GivenOn = world.Today.AddDays(-30) }).ToList();
        await world.Add([.. tasks]);
        var issued = new[] { Issued(world, units.KhuPho1, "MH-D-01"), Issued(world, units.OtherCell, "MH-T-07"), Issued(world, units.KhuPho4, "MH-D-04") };
        await world.Add([.. issued]);
        var places = new[] { Place(world, units.Phuong, units.KhuPho1), Place(world, units.OtherPhuong, units.OtherCell) };
        await world.Add([.. places.Select(p => p.Unit)]);
        await world.Add([.. places.Select(p => (object)p.Version), .. places.Select(p => p.Link)]);
        var bodies = new[] { Civic(world, units.KhuPho1), Civic(world, units.OtherCell) };
        await world.Add([.. bodies.Select(b => b.Body)]);
        await world.Add([.. bodies.Select(b => (object)b.Version), .. bodies.Select(b => b.Tie)]);
        var events = new[] { Event(world, "MH-D-01"), Event(world, "MH-T-07") };
        await world.Add([.. events]);
        var posts = new[] { Post(world, units.KhuPho1), Post(world, units.OtherCell) };
        await world.Add([.. posts]);
        await world.InDb(async db => await db.RuleVersions.FindAsync(RouteIds.RuleVersionId) ?? db.Add(new RuleVersion
        {
            Id = RouteIds.RuleVersionId, LayerId = "300-QĐ/TW", From = new(2027, 3, 1), ProposedById = Guid.CreateVersion7(), ProposedBy = "Chuyên viên", ProposedAt = FrozenClock.Baseline.UtcDateTime,
            Text = System.Text.Encoding.UTF8.GetString(RuleLayerWriter.Write(RuleBookSource.Load().InForceOn(new(2027, 3, 1)).Regulation with { Id = "300-QĐ/TW", From = new(2027, 3, 1) })),
        }).Entity);
        var slips = new[] { Slip(own.Id, units.KhuPho1, "Huế"), Slip(foreign.Id, units.OtherCell, "Đà Nẵng") };
        await world.Add([.. slips]);
        var criteria = new[] { Criterion(units.Phuong), Criterion(units.OtherPhuong) };
        await world.Add([.. criteria]);
        var classes = new[] { ClassBook.Of(world, units.Phuong, own), ClassBook.Of(world, units.OtherPhuong, foreign) };
        foreach (var book in classes)
        {
            await book.AddToAsync(world);
        }

        return new RouteIds(
        [
            new("post", Power.Reorganize, Of(posts[0].Id, units.KhuPho1), Of(posts[1].Id, units.OtherCell)),
            new("local criterion", Power.ActForCommittee, Of(criteria[0].Id, units.Phuong), Of(criteria[1].Id, units.OtherPhuong)),
            new("transfer", Power.ActForCell, Of(slips[0].Id, units.KhuPho1), Of(slips[1].Id, units.OtherCell)),
            new("centre", Power.SeeClasses, Of(classes[0].Centre.Id, units.Phuong), Of(classes[1].Centre.Id, units.OtherPhuong)),
            new("class", Power.SeeClasses, Of(classes[0].Held.Id, units.Phuong), Of(classes[1].Held.Id, units.OtherPhuong)),
            new("class place", Power.SeeClasses, Of(classes[0].Place.Id, units.Phuong), Of(classes[1].Place.Id, units.OtherPhuong)),
            new("class session", Power.SeeClasses, Of(classes[0].Session.Id, units.Phuong), Of(classes[1].Session.Id, units.OtherPhuong)),
            new("certificate", Power.SeeClasses, Of(classes[0].Certificate.Id, units.Phuong), Of(classes[1].Certificate.Id, units.OtherPhuong)),
            new("event", Power.Reorganize, Of(events[0].Id, units.KhuPho1), Of(events[1].Id, units.OtherCell)),
            new("residential unit", Power.SeeTree, Of(places[0].Unit.Id, units.KhuPho1), Of(places[1].Unit.Id, units.OtherCell)),
            new("civic body", Power.SeeTree, Of(bodies[0].Body.Id, units.KhuPho1), Of(bodies[1].Body.Id, units.OtherCell)),
            new("person", Power.SeePeople, Of(own.Id, units.KhuPho1), Of(foreign.Id, units.OtherCell), Of(former.Id, units.KhuPho4)),
            new("dossier", Power.SeeDossiers, Of(own.DossierId, units.KhuPho1), Of(foreign.DossierId, units.OtherCell), Of(former.DossierId, units.KhuPho4)),
            new("step", Power.SeeDossiers, Of(steps[own.DossierId], units.KhuPho1), Of(steps[foreign.DossierId], units.OtherCell), Of(steps[former.DossierId], units.KhuPho4)),
            new("file", Power.SeeDossiers, Of(files[0].Id, units.KhuPho1), Of(files[1].Id, units.OtherCell), Of(files[2].Id, units.KhuPho4)),
            new("organization", Power.SeeTree, Of(units.KhuPho1, units.KhuPho1), Of(units.OtherCell, units.OtherCell), Of(units.KhuPho4, units.KhuPho4)),
            new("session", Power.SeeDossiers, Of(sessions[0].Id, units.KhuPho1), Of(sessions[1].Id, units.OtherCell), Of(sessions[2].Id, units.KhuPho4)),
            new("committee session", Power.ActForCommittee, Of(committees[0].Id, units.Phuong), Of(committees[1].Id, units.OtherPhuong)),
            new("issued figures", Power.SeeTree, Of(issued[0].Id, units.KhuPho1), Of(issued[1].Id, units.OtherCell), Of(issued[2].Id, units.KhuPho4)),
            new("task", Power.SeePeople, Of(tasks[0].Id, units.KhuPho1), Of(tasks[1].Id, units.OtherCell), Of(tasks[2].Id, units.KhuPho4)),
            new("account", Power.ManageAccounts, Of(accounts[0].Id, units.KhuPho1), Of(accounts[1].Id, units.OtherCell)),
            new("grant", Power.ManageAccounts, Of(grants[0].Id, units.KhuPho1), Of(grants[1].Id, units.OtherCell)),
        ]);
    }

    private static ActivityTransfer Slip(Guid person, Guid cell, string place) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person, Kind = TransferKind.Official, FromOrganizationId = cell, OtherPlace = place, SlipNumber = "12-GGT", SlipOn = new(2026, 10, 1),
        RecordedAt = FrozenClock.Baseline.UtcDateTime,
    };

    private static LocalCriterion Criterion(Guid committee) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = committee, Kind = LocalCriterionKind.Reminder, Text = "Xem lại phiếu", Document = "01-KL/ĐU", From = ProvinceUnits.Reform,
        RecordedAt = FrozenClock.Baseline.UtcDateTime,
    };

    private static Named Of(Guid id, Guid unitId) => new(id.ToString(), unitId);

    private static (ResidentialUnit Unit, ResidentialVersion Version, ResidentialCell Link) Place(TestWorld world, Guid area, Guid cell)
    {
        var unit = new ResidentialUnit { Id = Guid.CreateVersion7(), FoundedOn = ProvinceUnits.Reform };
        var at = world.Clock.GetUtcNow().UtcDateTime;
        return (unit, new ResidentialVersion
        {
            Id = Guid.CreateVersion7(), ResidentialUnitId = unit.Id, From = ProvinceUnits.Reform, RecordedAt = at, Name = "Khu phố mẫu", SearchName = "khu pho mau",
            Kind = ResidentialKind.Quarter, OrganizationId = area,
        }, new ResidentialCell { Id = Guid.CreateVersion7(), ResidentialUnitId = unit.Id, CellId = cell, From = ProvinceUnits.Reform, RecordedAt = at });
    }

    private static (CivicBody Body, CivicBodyVersion Version, CivicTie Tie) Civic(TestWorld world, Guid unit)
    {
        var body = new CivicBody { Id = Guid.CreateVersion7(), Kind = CivicBodyKind.YouthUnion };
        var at = world.Clock.GetUtcNow().UtcDateTime;
        return (body, new CivicBodyVersion { Id = Guid.CreateVersion7(), BodyId = body.Id, From = ProvinceUnits.Reform, RecordedAt = at, Name = "Chi đoàn mẫu", SearchName = "chi doan mau" },
            new CivicTie { Id = Guid.CreateVersion7(), BodyId = body.Id, OrganizationId = unit, Kind = CivicTieKind.LedBy, From = ProvinceUnits.Reform, RecordedAt = at });
    }

    private static IssuedFigures Issued(TestWorld world, Guid unit, string code) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit,
        Title = "Báo cáo quý",
        Question = $$"""{"Organization":"{{code}}","Measure":"ket-nap","From":"2025-01-01","To":"2025-06-30"}""",
        Answer = $$"""
            {"Organization":{"Code":"{{code}}","Name":"Chi bộ"},"Measure":"ket-nap","From":"2025-01-01","To":"2025-06-30","Tree":{"Mode":"day","On":"2025-06-30"},"Where":{},
            "Unit":"nguoi","Total":{"Value":0,"Persons":0,"Aggregate":0},"Rows":[],"Breaks":[],"KnownAt":"2025-07-01T00:00:00Z","ComputedAt":"2025-07-01T00:00:00Z"}
            """,
        Facts = [],
        Hash = new string('0', 64),
        IssuedAt = world.Clock.GetUtcNow().UtcDateTime,
        By = "Cán bộ",
    };

    private static PostHolding Post(TestWorld world, Guid unit) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit,
        HolderName = "Người giữ chức vụ",
        Post = PartyPost.CommitteeMember,
        From = ProvinceUnits.Reform,
        RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
    };

    private static Session Session(TestWorld world, Guid unit, SessionKind kind = SessionKind.Cell) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit,
        Kind = kind,
        Method = SessionMethod.Meeting,
        HeldOn = world.Today.AddDays(-7),
        Place = "Nhà văn hóa khu phố",
        RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
    };

    private static OrganizationEvent Event(TestWorld world, string code) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = OrganizationEventKind.Rename,
        EffectiveOn = world.Today.AddDays(5),
        DecisionNumber = "99-QĐ/ĐU",
        Summary = "Đổi tên chi bộ.",
        RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
        Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = code, NewCode = code, NewName = "Chi bộ Khu phố Mới" }],
    };

    private static Account Spare(string login) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = $"{login}.{Guid.CreateVersion7():N}"[..24],
        NormalizedUserName = Guid.CreateVersion7().ToString("N").ToUpperInvariant(),
        DisplayName = "Tài khoản dự phòng",
        SecurityStamp = "stamp",
        CreatedAt = FrozenClock.Baseline.UtcDateTime,
    };

    private static AccountGrant Grant(Account account, Guid unit) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = account.Id,
        OrganizationId = unit,
        Role = AccountRole.CellSecretary,
        From = ProvinceUnits.Reform,
    };

    private static StoredFile File(TestWorld world, Guid dossier, Guid step)
    {
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(),
            DossierId = dossier,
            StepId = step,
            OriginalName = "quyet-dinh.pdf",
            ContentType = "application/pdf",
            Size = 8,
            Sha256 = new string('0', 64),
            AddedAt = FrozenClock.Baseline.UtcDateTime,
        };
        Directory.CreateDirectory(Path.GetDirectoryName(world.Choice.ScanFile(file.Id)) ?? world.Choice.ScanFolder);
        System.IO.File.WriteAllBytes(world.Choice.ScanFile(file.Id), "%PDF-1.4"u8.ToArray());
        return file;
    }
}

using Nguon.Domain.Classes;

namespace Nguon.Web.Seed.Demo;

/// <summary>The register of certificates of the ward's centre: its last class of each kind line by line, one blank spoilt; earlier certificates are known from paper.</summary>
internal sealed class DemoRegister(ClassPlan classes, DateOnly today)
{
    private const int SpoiltLine = 2;

    private readonly HashSet<Guid> held = [classes.Before(ClassKind.Awareness, today).Id, classes.Before(ClassKind.NewMember, today).Id];
    private readonly Dictionary<ClassKind, int> last = [];
    private readonly List<SpoiltBlank> spoilt = [];

    /// <summary>Blanks that were spoilt, each on its line.</summary>
    public IReadOnlyCollection<SpoiltBlank> Spoilt => spoilt;

    /// <summary>The certificate on the next line; as it is when its class is not in the register.</summary>
    public Certificate Entered(Certificate paper)
    {
        if (paper.ClassId is not { } id || !held.Contains(id))
        {
            return paper;
        }

        var line = Next(paper.Kind);
        if (paper.Kind == ClassKind.Awareness && line == SpoiltLine)
        {
            spoilt.Add(Blank(paper, line));
            line = Next(paper.Kind);
        }

        return paper with { CentreId = DemoClasses.Ward.Id, Year = paper.IssuedOn.Year, Serial = line, Number = Written(paper, line), Proof = CertificateProof.Issued };
    }

    private int Next(ClassKind kind) => last[kind] = last.GetValueOrDefault(kind) + 1;

    private static string Written(Certificate paper, int line) => CertificateBook.Written(paper.Kind, paper.IssuedOn.Year, line, DemoClasses.Ward.Symbol);

    private SpoiltBlank Blank(Certificate paper, int line) => new()
    {
        Id = Guid.CreateVersion7(), CentreId = DemoClasses.Ward.Id, Kind = paper.Kind, Year = paper.IssuedOn.Year, Serial = line, Written = Written(paper, line),
        Reason = "In lệch khung, đã gạch chéo và lưu phôi.", SpoiltOn = paper.IssuedOn, RecordedAt = DemoDays.Entered(paper.IssuedOn, today),
    };
}

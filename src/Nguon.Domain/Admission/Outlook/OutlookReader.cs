namespace Nguon.Domain.Admission;

/// <summary>Walks what is left of the way twice: as early as the rules allow, and with all the time they give.</summary>
internal static class OutlookReader
{
    public static DossierOutlook Read(AdmissionDossier dossier, TakeContext context, IReadOnlyList<Supposition> supposed)
    {
        var early = new OutlookWalk(dossier, context, supposed, takesAllTime: false);
        var late = new OutlookWalk(dossier, context, supposed, takesAllTime: true);
        early.Run();
        late.Run();
        var latest = late.Lines.Where(line => line.LatestOn is not null).GroupBy(line => line.Kind).ToDictionary(same => same.Key, same => same.Last());
        var met = early.Lines.LastOrDefault(line => line.Kind == StepKind.CellResolution)?.JudgedOn;
        return new()
        {
            Lines = [.. early.Lines.Select(line => WithLatest(line, latest.GetValueOrDefault(line.Kind)))],
            Lapses = [.. dossier.Clocks(context).Where(clock => clock.IsLapse).OrderBy(clock => clock.DueOn).Select(clock => new OutlookLapse(clock.Kind, clock.Name, clock.DueOn, clock.DueOn < met || clock.IsLate))],
            EffectiveOn = early.EffectiveOn,
        };
    }

    private static OutlookLine WithLatest(OutlookLine line, OutlookLine? late) => line.EarliestOn is null || line.IsSupposed || late is null
        ? line
        : line with { LatestOn = late.LatestOn, IsUncertain = late.IsUncertain };
}

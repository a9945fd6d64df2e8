using Nguon.Domain.Admission;

namespace Nguon.Web.Ui;

/// <summary>The rail of the procedure for a dossier at a stage; the base committee's stop is left out where there is none.</summary>
public static class ProcedureRail
{
    private static readonly (DossierStage First, string Label)[] Stations =
    [
        (DossierStage.Listed, "Cảm tình Đảng"),
        (DossierStage.InClass, "Lớp nhận thức"),
        (DossierStage.Preparing, "Làm hồ sơ, thẩm tra"),
        (DossierStage.ReadyForCell, "Chi bộ xét"),
        (DossierStage.CellApproved, "Đảng ủy cơ sở"),
        (DossierStage.BaseApproved, "Cấp có thẩm quyền"),
        (DossierStage.Decided, "Lễ kết nạp"),
        (DossierStage.Probation, "Thời kỳ dự bị"),
        (DossierStage.RecognitionOpen, "Xét công nhận"),
        (DossierStage.Recognised, "Đảng viên chính thức"),
    ];

    /// <summary>Stops done, present and to come; a dossier that ended shows where. Give the last stage of the way for an end.</summary>
    public static IReadOnlyList<RailStop> Of(DossierStage stage, DateOnly? on = null, bool hasBase = true, DossierStage? endedAfter = null)
    {
        var reached = stage > DossierStage.Recognised ? endedAfter ?? DossierStage.Listed : Passed(stage, hasBase);
        var stations = Stations.Where(station => hasBase || station.First != DossierStage.CellApproved).ToList();
        var at = stations.FindLastIndex(station => station.First <= reached);
        return [.. stations.Select((station, index) => new RailStop(station.Label, State(index, at, stage), index == at ? on : null))];
    }

    private static DossierStage Passed(DossierStage stage, bool hasBase) =>
        stage == DossierStage.CellApproved && !hasBase ? DossierStage.BaseApproved
        : stage;

    private static RailState State(int index, int at, DossierStage stage) =>
        index < at ? RailState.Done
        : index > at ? RailState.Later
        : stage > DossierStage.Recognised ? RailState.Ended
        : stage == DossierStage.Recognised ? RailState.Done
        : RailState.Now;
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Admission;
using Nguon.Domain.People;

namespace Nguon.Web.Data.Maps;

internal sealed class AdmissionDossierMap : IEntityTypeConfiguration<AdmissionDossier>
{
    public void Configure(EntityTypeBuilder<AdmissionDossier> builder)
    {
        builder.ToTable("dossier");
        builder.Property(d => d.Circumstances).HasJson();
        builder.Property(d => d.OpenClocks).HasJson();
        builder.Ignore(d => d.StepsInForce);
        builder.Ignore(d => d.Chronology);
        builder.Ignore(d => d.OpenRequests);
        builder.HasMany(d => d.Steps).WithOne().HasForeignKey(s => s.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(d => d.Steps).HasField("steps").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.PersonId, d.Attempt }).IsUnique();
        builder.HasIndex(d => new { d.CellId, d.Stage, d.DueOn, d.SideOn, d.LapsesOn, d.OpenMarks });
        builder.HasIndex(d => new { d.WaitsForId, d.Stage });
        builder.HasIndex(d => d.DueOn);
        foreach (var name in (string[])[DossierNames.Sort, DossierNames.Search])
        {
            var kept = builder.Property<string>(name).HasDefaultValue("").HasMaxLength(2 * Person.NameLength).Metadata;
            kept.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
            kept.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        }

        builder.HasIndex(nameof(AdmissionDossier.CellId), DossierNames.Sort, DossierNames.Search, nameof(AdmissionDossier.PersonId), nameof(AdmissionDossier.Id));
        builder.HasIndex(DossierNames.Sort, nameof(AdmissionDossier.PersonId), nameof(AdmissionDossier.CellId), nameof(AdmissionDossier.Id));
        builder.HasIndex(d => d.LapsesOn);
        builder.HasIndex(d => d.SideOn);
    }
}

internal sealed class DossierStepMap : IEntityTypeConfiguration<DossierStep>
{
    public void Configure(EntityTypeBuilder<DossierStep> builder)
    {
        builder.ToTable("dossier_step");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.PaperNumber).HasMaxLength(DossierStep.NumberLength);
        builder.Property(s => s.RegulationId).HasMaxLength(60);
        builder.Property(s => s.GuidanceId).HasMaxLength(60);
        builder.Property(s => s.FormsId).HasMaxLength(60);
        builder.Property(s => s.Details).HasJson();
        builder.Property(s => s.Marks).HasJson();
        builder.HasIndex(s => new { s.DossierId, s.Sequence }).IsUnique();
        builder.HasIndex(s => s.SessionId);
        builder.HasIndex(s => new { s.Kind, s.OccurredOn });
    }
}

internal sealed class BookletMoveMap : IEntityTypeConfiguration<BookletMove>
{
    public void Configure(EntityTypeBuilder<BookletMove> builder)
    {
        builder.ToTable("booklet_move");
        builder.Property(m => m.Place).HasMaxLength(Person.TextLength);
        builder.Property(m => m.SignedBy).HasMaxLength(Person.TextLength);
        builder.HasOne<AdmissionDossier>().WithMany().HasForeignKey(m => m.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredFileMap : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("stored_file");
        builder.Property(f => f.OriginalName).HasMaxLength(StoredFile.NameLength);
        builder.HasOne<DossierStep>().WithMany().HasForeignKey(f => f.StepId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.DossierId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;

namespace Nguon.Web.Data.Maps;

internal sealed class TrainingCentreMap : IEntityTypeConfiguration<TrainingCentre>
{
    public void Configure(EntityTypeBuilder<TrainingCentre> builder)
    {
        builder.ToTable("training_centre");
        builder.Property(c => c.Name).HasMaxLength(TrainingCentre.NameLength);
        builder.Property(c => c.Symbol).HasMaxLength(TrainingCentre.SymbolLength);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TrainingCentre>().WithMany().HasForeignKey(c => c.KeeperId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.OrganizationId);
    }
}

internal sealed class CentreCatchmentMap : IEntityTypeConfiguration<CentreCatchment>
{
    public void Configure(EntityTypeBuilder<CentreCatchment> builder)
    {
        builder.ToTable("centre_catchment");
        builder.HasOne<TrainingCentre>().WithMany().HasForeignKey(c => c.CentreId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.OrganizationId, c.From });
    }
}

internal sealed class ClassSessionMap : IEntityTypeConfiguration<ClassSession>
{
    public void Configure(EntityTypeBuilder<ClassSession> builder)
    {
        builder.ToTable("class_session");
        builder.Property(s => s.Topic).HasMaxLength(ClassSession.TextLength);
        builder.Property(s => s.Place).HasMaxLength(ClassSession.TextLength);
        builder.Property(s => s.Teacher).HasMaxLength(ClassSession.TextLength);
        builder.HasOne<TrainingClass>().WithMany().HasForeignKey(s => s.ClassId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ClassId, s.HeldOn });
    }
}

internal sealed class ClassAttendanceMap : IEntityTypeConfiguration<ClassAttendance>
{
    public void Configure(EntityTypeBuilder<ClassAttendance> builder)
    {
        builder.ToTable("class_attendance");
        builder.HasOne<ClassSession>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(a => a.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.SessionId, a.EnrolmentId }).IsUnique();
        builder.HasIndex(a => a.EnrolmentId);
    }
}

internal sealed class NameProofMap : IEntityTypeConfiguration<NameProof>
{
    public void Configure(EntityTypeBuilder<NameProof> builder)
    {
        builder.ToTable("name_proof");
        builder.Property(p => p.SignedBy).HasMaxLength(NameProof.NameLength);
        builder.HasOne<TrainingClass>().WithMany().HasForeignKey(p => p.ClassId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.ClassId, p.OrganizationId });
    }
}

internal sealed class SpoiltBlankMap : IEntityTypeConfiguration<SpoiltBlank>
{
    public void Configure(EntityTypeBuilder<SpoiltBlank> builder)
    {
        builder.ToTable("spoilt_blank");
        builder.Property(b => b.Written).HasMaxLength(Certificate.NumberLength);
        builder.Property(b => b.Reason).HasMaxLength(SpoiltBlank.ReasonLength);
        builder.HasOne<TrainingCentre>().WithMany().HasForeignKey(b => b.CentreId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => new { b.CentreId, b.Kind, b.Year, b.Serial }).IsUnique();
    }
}

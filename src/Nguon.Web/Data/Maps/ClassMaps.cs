using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Classes;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;

namespace Nguon.Web.Data.Maps;

internal sealed class TrainingClassMap : IEntityTypeConfiguration<TrainingClass>
{
    public void Configure(EntityTypeBuilder<TrainingClass> builder)
    {
        builder.ToTable("training_class");
        builder.Property(c => c.Name).HasMaxLength(TrainingClass.TextLength);
        builder.Property(c => c.Place).HasMaxLength(TrainingClass.TextLength);
        builder.Property(c => c.OpeningNumber).HasMaxLength(TrainingClass.NumberLength);
        builder.Property(c => c.ResultNumber).HasMaxLength(TrainingClass.NumberLength);
        builder.HasOne<TrainingCentre>().WithMany().HasForeignKey(c => c.CentreId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.Kind, c.LastDay });
        builder.HasIndex(c => new { c.CentreId, c.LastDay });
    }
}

internal sealed class EnrolmentMap : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("enrolment");
        builder.Property(e => e.Note).HasMaxLength(Enrolment.NoteLength);
        builder.Property(e => e.ApprovalNumber).HasMaxLength(TrainingClass.NumberLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.ClassId, e.OrganizationId });
        builder.HasIndex(e => new { e.ClassId, e.Seat }).IsUnique(); // a seat is one person's, whatever the program looked up
        builder.HasIndex(e => e.PersonId);
    }
}

internal sealed class CertificateMap : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("certificate");
        builder.Property(c => c.Number).HasMaxLength(Certificate.NumberLength);
        builder.Property(c => c.Note).HasMaxLength(Certificate.NoteLength);
        builder.Property(c => c.ProvedBy).HasMaxLength(Certificate.NoteLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.PersonId, c.Kind });
        builder.HasIndex(c => new { c.Kind, c.IssuedOn });
        builder.HasIndex(c => new { c.CentreId, c.Kind, c.Year, c.Serial }).IsUnique();
        builder.HasIndex(c => c.Number);
    }
}

internal sealed class MentorAssignmentMap : IEntityTypeConfiguration<MentorAssignment>
{
    public void Configure(EntityTypeBuilder<MentorAssignment> builder)
    {
        builder.ToTable("mentor_assignment");
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.MentorId, a.From });
        builder.HasIndex(a => a.PersonId);
    }
}

internal sealed class MentorRemarkMap : IEntityTypeConfiguration<MentorRemark>
{
    public void Configure(EntityTypeBuilder<MentorRemark> builder)
    {
        builder.ToTable("mentor_remark");
        builder.Property(r => r.Text).HasMaxLength(MentorRemark.TextLength);
        builder.Property(r => r.WorkGiven).HasMaxLength(MentorRemark.TextLength);
        builder.Property(r => r.Result).HasMaxLength(MentorRemark.TextLength);
        builder.Property(r => r.Advice).HasMaxLength(MentorRemark.TextLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.PersonId, r.RemarkedOn });
    }
}

internal sealed class TrialTaskMap : IEntityTypeConfiguration<TrialTask>
{
    public void Configure(EntityTypeBuilder<TrialTask> builder)
    {
        builder.ToTable("trial_task");
        builder.Property(t => t.Text).HasMaxLength(MentorRemark.TextLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.PersonId);
    }
}

internal sealed class MentoringRhythmMap : IEntityTypeConfiguration<MentoringRhythm>
{
    public void Configure(EntityTypeBuilder<MentoringRhythm> builder)
    {
        builder.ToTable("mentoring_rhythm");
        builder.HasKey(r => r.OrganizationId);
        builder.Property(r => r.OrganizationId).ValueGeneratedNever();
    }
}

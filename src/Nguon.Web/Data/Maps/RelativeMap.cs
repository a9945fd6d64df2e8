using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.People;

namespace Nguon.Web.Data.Maps;

internal sealed class RelativeMap : IEntityTypeConfiguration<Relative>
{
    public void Configure(EntityTypeBuilder<Relative> builder)
    {
        builder.ToTable("relative");
        builder.Property(r => r.FullName).HasMaxLength(Relative.TextLength);
        builder.Property(r => r.Place).HasMaxLength(Relative.TextLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.PersonId);
    }
}
